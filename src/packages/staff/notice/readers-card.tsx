import type { noticeReaders } from '../../../../cloud/contract/notices/notice-readers';
import type { OutputOf } from '../../../../cloud/contract/shared/operation';
import { writeNoticeWords } from '../../../copy/write-notices';
import { Card } from '../../../ui/card';
import { Row } from '../../../ui/row';
import { Words } from '../../../ui/words';

/** How many it reaches and how many have read it, then by building. Counts only: who it was is nobody's business. */
export function ReadersCard({ counts }: { counts: OutputOf<typeof noticeReaders> }) {
  const { people, read, households, buildings } = counts;
  return (
    <Card isFlush>
      <Row title={writeNoticeWords.readOf(read, people)} line={writeNoticeWords.households(households)} />
      {buildings.map((building) => (
        <Row
          key={building.nodeId}
          title={building.name}
          line={writeNoticeWords.buildingLine(building.households, building.people)}
          end={
            <Words size="note" tone="second" isTabular>
              {writeNoticeWords.readShort(building.read)}
            </Words>
          }
        />
      ))}
    </Card>
  );
}
