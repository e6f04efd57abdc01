import type { importPreview } from '../../../../cloud/contract/administration/imports';
import type { OutputOf } from '../../../../cloud/contract/shared/operation';
import { adminWords, importFaultWords, sheetTitles } from '../../../copy/administration';
import { Card } from '../../../ui/card';
import { Notice } from '../../../ui/notice';
import { Row } from '../../../ui/row';
import { Words } from '../../../ui/words';

export interface PreviewCardsProps {
  preview: OutputOf<typeof importPreview>;
}

/** So many rows are drawn: more would slow a page down, and nobody mends more at once. */
const rowsDrawn = 50;

/** What a file would do, sheet by sheet, or every row of it that must be mended first. */
export function PreviewCards({ preview }: PreviewCardsProps) {
  if (preview.faultCount > 0) return <Faults preview={preview} />;
  const touched = preview.counts.filter(
    ({ made, changed, ended, same }) => made + changed + ended + same > 0,
  );
  const isSame = touched.every(({ made, changed, ended }) => made + changed + ended === 0);
  const word = preview.isConfirmed ? adminWords.confirmed : isSame ? adminWords.nothing : adminWords.good;
  return (
    <>
      <Notice tone="green" icon="done" note={preview.fileName}>
        {word}
      </Notice>
      <Card isFlush>
        {touched.map(({ sheet, made, changed, ended, same }) => (
          <Row key={sheet} title={sheetTitles[sheet]} line={adminWords.counts(made, changed, ended, same)} />
        ))}
      </Card>
    </>
  );
}

function Faults({ preview }: PreviewCardsProps) {
  const drawn = preview.faults.slice(0, rowsDrawn);
  const more = preview.faultCount - drawn.length;
  return (
    <>
      <Notice tone="red" icon="alert" note={preview.fileName}>
        {adminWords.bad(preview.faultCount)}
      </Notice>
      <Card isFlush>
        {drawn.map(({ sheet, row, column, value, fault }) => (
          <Row
            key={`${sheet} ${row} ${column} ${fault}`}
            title={adminWords.row(sheet, row)}
            line={adminWords.cell(column, value)}
          >
            <Words size="note" tone="red">
              {importFaultWords[fault]}
            </Words>
          </Row>
        ))}
      </Card>
      {more > 0 && (
        <Words size="note" tone="second">
          {adminWords.badMore(more)}
        </Words>
      )}
    </>
  );
}
