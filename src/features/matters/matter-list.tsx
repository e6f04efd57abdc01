import type { MatterRow } from '../../../cloud/contract/requests/matter-row';
import { nextWords } from '../../copy/next';
import { open } from '../../phone/navigate';
import { Card } from '../../ui/card';
import { Row } from '../../ui/row';
import { Tag } from '../../ui/tag';
import { stateLooks } from './state-looks';

/** Own matters as rows of one card: title, what is next, state. */
export function MatterList({ rows }: { rows: readonly MatterRow[] }) {
  return (
    <Card isFlush>
      {rows.map((row) => {
        const look = stateLooks[row.state];
        return (
          <Row
            key={row.requestId}
            title={row.title}
            isOneLine
            line={nextWords(row)}
            label={`${row.title}，${look.word}，${nextWords(row)}`}
            end={
              <Tag tone={look.tone} icon={look.icon}>
                {look.word}
              </Tag>
            }
            onPress={() => open('matter', { communityId: row.communityId, requestId: row.requestId })}
          />
        );
      })}
    </Card>
  );
}
