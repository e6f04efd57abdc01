import { lettersOf } from './sheet';
import { packZip } from './write-zip';

/** A sheet to write: its name, and its rows with the headings first. */
export interface WrittenSheet {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
}

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

/** Every cell is a text, whatever it begins with: nothing written out is ever calculated. */
function sheetXml({ rows }: WrittenSheet): string {
  const lines = rows.map((cells, row) => {
    const written = cells.map((cell, column) =>
      cell === ''
        ? ''
        : `<c r="${lettersOf(column)}${row + 1}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(cell)}</t></is></c>`,
    );
    return `<row r="${row + 1}">${written.join('')}</row>`;
  });
  const frozen =
    '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" state="frozen"/></sheetView></sheetViews>';
  return `${head}<worksheet xmlns="${main}">${frozen}<sheetFormatPr defaultRowHeight="16" defaultColWidth="16"/><sheetData>${lines.join('')}</sheetData></worksheet>`;
}

/** Writes an Excel workbook (.xlsx) of texts. */
export function writeWorkbook(sheets: readonly WrittenSheet[]): Buffer {
  const numbered = sheets.map((sheet, place) => ({
    sheet,
    id: `rId${place + 1}`,
    file: `sheet${place + 1}.xml`,
  }));
  const types = numbered.map(
    ({ file }) => `<Override PartName="/xl/worksheets/${file}" ContentType="${kinds}.worksheet+xml"/>`,
  );
  const listed = numbered.map(
    ({ sheet, id }, place) => `<sheet name="${escapeXml(sheet.name)}" sheetId="${place + 1}" r:id="${id}"/>`,
  );
  const links = numbered.map(
    ({ id, file }) => `<Relationship Id="${id}" Type="${office}/worksheet" Target="worksheets/${file}"/>`,
  );
  return packZip([
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
    ...numbered.map(({ sheet, file }) => ({ name: `xl/worksheets/${file}`, text: sheetXml(sheet) })),
  ]);
}
