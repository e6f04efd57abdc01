/** Whether there is a printer behind this device: only a browser's. */
export const canPrint = process.env.TARO_ENV === 'h5';

/** Prints what is on the screen. */
export function printScreen(): void {
  if (canPrint) window.print();
}
