/** Joins class names with spaces and leaves out what is not wanted. */
export function classNames(...names: (string | false | undefined)[]): string {
  return names.filter(Boolean).join(' ');
}
