import type { noticePlaces } from '../../../../cloud/contract/notices/notice-places';
import { noticeWriters } from '../../../../cloud/contract/notices/notice-row';
import type { OutputOf } from '../../../../cloud/contract/shared/operation';
import { writeNoticeWords } from '../../../copy/write-notices';
import { Card } from '../../../ui/card';
import { Chip } from '../../../ui/chip';
import { ChipRow } from '../../../ui/chip-row';
import { Fault } from '../../../ui/fault';
import { Stack } from '../../../ui/stack';
import { Words } from '../../../ui/words';
import { PlaceRange } from './place-range';
import type { NoticeForm } from './use-notice-form';

type Places = OutputOf<typeof noticePlaces>['places'];
type Level = Places[number]['level'];

/** The levels on which there is somewhere to choose, the widest first. */
export function levelsOf(places: Places): Level[] {
  return noticeWriters.desk.filter((level) => places.some((place) => place.level === level));
}

/** Whom it is for: a level of the tree, then from where to where, then without some in between. */
export function WhereCard({ form, places }: { form: NoticeForm; places: Places }) {
  const { fields, change, faulty } = form;
  const levels = levelsOf(places);
  const level = places.find(({ nodeId }) => fields.audience.includes(nodeId))?.level ?? levels[0];
  const among = places.filter((one) => one.level === level);
  const { fault } = faulty('audience');
  const pick = (next: Level) => {
    const first = places.find((one) => one.level === next);
    change({ audience: first ? [first.nodeId] : [] });
  };
  return (
    <Card>
      <Stack gap={12}>
        <Words size="note" tone="second">
          {writeNoticeWords.where}
        </Words>
        <ChipRow isWrapping label={writeNoticeWords.where}>
          {levels.map((one) => (
            <Chip key={one} hasCheck isOn={one === level} onPress={() => pick(one)}>
              {writeNoticeWords.levels[one]}
            </Chip>
          ))}
        </ChipRow>
        {among.length > 1 && (
          <PlaceRange
            among={among}
            audience={fields.audience}
            onChange={(audience) => change({ audience })}
          />
        )}
        {fault && <Fault>{fault}</Fault>}
      </Stack>
    </Card>
  );
}
