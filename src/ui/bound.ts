/** Keeps a number on one line with what it counts. */
export function bound(line: string): string {
  return line.replace(/(\d) (?=[\u4e00-\u9fff])/g, '$1\u00a0');
}
