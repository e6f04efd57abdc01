import { receiptWords } from '../../../copy/forms';
import { registerWords, slipWords } from '../../../copy/register';
import { nodeOf, type PlaceDraft, type Places } from '../../../features/places/place-field';
import { open } from '../../../phone/navigate';
import type { Query } from '../../../session/use-query';
import { Card } from '../../../ui/card';
import { Row } from '../../../ui/row';
import { Stack } from '../../../ui/stack';
import { Tag } from '../../../ui/tag';
import { Words } from '../../../ui/words';
import { slipOf } from './slip-of';
import type { Listed } from './use-listed';

export interface ListedCardProps {
  matters: readonly Listed[];
  places: Query<Places>;
  onOpen: (id: string) => void;
}

/** The matters of a message, each with its place or, once it is registered, its number. */
export function ListedCard({ matters, places, onOpen }: ListedCardProps) {
  const known = places.asked.phase === 'ready' ? places.asked.data : null;
  return (
    <Stack gap={12}>
      <Words size="head" isHeading>
        {registerWords.several(matters.length)}
      </Words>
      <Card isFlush>
        {matters.map((one) =>
          one.sent ? (
            <SentRow key={one.id} text={one.fields.text} sent={one.sent} />
          ) : (
            <Row
              key={one.id}
              isOneLine
              title={one.fields.text}
              line={[one.fields.name, whereWords(one.fields.place, known)].filter(Boolean).join('，')}
              onPress={() => onOpen(one.id)}
            />
          ),
        )}
      </Card>
    </Stack>
  );
}

function SentRow({ text, sent }: { text: string; sent: NonNullable<Listed['sent']> }) {
  const { number, receiptCode } = sent;
  const code = receiptCode === null ? [] : [slipWords.code(receiptCode)];
  return (
    <Row
      isOneLine
      title={text}
      line={[receiptWords.number(number), ...code].join('，')}
      end={
        <Tag tone="green" icon="done">
          {registerWords.sent}
        </Tag>
      }
      onPress={() => open('slip', { ...slipOf(sent), several: '1' })}
    />
  );
}

/** Where a matter is, in the names of the tree. */
function whereWords(place: PlaceDraft | null, known: Places | null): string {
  const nodeId = place && nodeOf(place);
  if (!nodeId) return registerWords.noPlace;
  const building = known?.buildings.find((one) => one.nodeId === place.buildingId);
  const entrance = building?.entrances.find((one) => one.nodeId === place.entranceId);
  const area = known?.publicAreas.find((one) => one.nodeId === nodeId);
  return [area?.name, building?.name, entrance?.name, place.floor].filter(Boolean).join(' ');
}
