import type { matter } from '../../../cloud/contract/requests/matter';
import type { OutputOf } from '../../../cloud/contract/shared/operation';
import { matterWords } from '../../copy/matter';
import { Stack } from '../../ui/stack';
import { Tag } from '../../ui/tag';
import { Words } from '../../ui/words';
import { stateLooks } from './state-looks';

/** A matter as its page has it. */
export type Matter = OutputOf<typeof matter>;

/** Title, state and number of a matter, and what was written. */
export function MatterHead({ matter: one }: { matter: Matter }) {
  const look = stateLooks[one.state];
  const where = one.place.floor ? `${one.place.label} ${one.place.floor}` : one.place.label;
  return (
    <Stack gap={8}>
      <Words size="title" isHeading>
        {one.title}
      </Words>
      <Stack across="wrap" gap={8}>
        <Tag tone={look.tone} icon={look.icon}>
          {look.word}
        </Tag>
        <Words size="note" tone="second">
          {`${matterWords.number(one.number)}，${where}`}
        </Words>
      </Stack>
      {one.text !== '' && one.text !== one.title && <Words tone="second">{one.text}</Words>}
    </Stack>
  );
}
