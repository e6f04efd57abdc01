import { follow } from '../../phone/press';
import { Card } from '../../ui/card';
import { Row } from '../../ui/row';
import { Tag } from '../../ui/tag';
import type { MatterLine } from './matter-line';

/** Own matters as rows of one card. */
export function MatterList({ lines }: { lines: readonly MatterLine[] }) {
  return (
    <Card isFlush>
      {lines.map(({ id, title, line, label, tag, press }) => (
        <Row
          key={id}
          title={title}
          isOneLine
          line={line}
          label={label}
          end={
            <Tag tone={tag.tone} icon={tag.icon}>
              {tag.word}
            </Tag>
          }
          onPress={() => follow(press)}
        />
      ))}
    </Card>
  );
}
