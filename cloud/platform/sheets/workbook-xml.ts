import { lettersOf } from './sheet';

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const packages = 'http://schemas.openxmlformats.org/package/2006';
const kinds = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

function escapeXml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** What stands before the rows of a sheet, its first row frozen. */
export const sheetHead = `${head}<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" state="frozen"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="16" defaultColWidth="16"/><sheetData>`;
/** What stands after them. */
export const sheetFoot = '</sheetData></worksheet>';

/** One row, counted from 1. Every cell is a text, whatever it begins with: nothing written out is ever calculated. */
export function rowXml(cells: readonly string[], row: number): string {
  const written = cells.map((cell, column) =>
    cell === ''
      ? ''
      : `<c r="${lettersOf(column)}${row}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(cell)}</t></is></c>`,
  );
  return `<row r="${row}">${written.join('')}</row>`;
}

/** The file of a sheet in the archive, counted from 0. */
export function sheetFile(place: number): string {
  return `xl/worksheets/sheet${place + 1}.xml`;
}

/** The files of a workbook around its sheets, by the sheets' names. */
export function workbookFiles(names: readonly string[]): { name: string; text: string }[] {
  const types = names.map(
    (_, place) => `<Override PartName="/${sheetFile(place)}" ContentType="${kinds}.worksheet+xml"/>`,
  );
  const listed = names.map(
    (name, place) => `<sheet name="${escapeXml(name)}" sheetId="${place + 1}" r:id="rId${place + 1}"/>`,
  );
  const links = names.map(
    (_, place) =>
      `<Relationship Id="rId${place + 1}" Type="${office}/worksheet" Target="worksheets/sheet${place + 1}.xml"/>`,
  );
  return [
    {
      name: '[Content_Types].xml',
      text: `${head}<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${kinds}.sheet.main+xml"/>${types.join('')}</Types>`,
    },
    {
      name: '_rels/.rels',
      text: `${head}<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    },
    {
      name: 'xl/workbook.xml',
      text: `${head}<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${listed.join('')}</sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      text: `${head}<Relationships xmlns="${packages}/relationships">${links.join('')}</Relationships>`,
    },
  ];
}
