/** A cell that a spreadsheet would calculate when it opens the file, or that would be read as an escaped one. */
const calculated = /^'*[=+\-@]/;

function writeCell(text: string): string {
  const harmless = calculated.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

/** Writes comma-separated values that Excel reads as UTF-8; what begins with `= + - @` is escaped by an apostrophe. */
export function writeCsv(rows: readonly (readonly string[])[]): string {
  return `\ufeff${rows.map((cells) => cells.map(writeCell).join(',')).join('\r\n')}\r\n`;
}
