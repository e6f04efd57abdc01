import type { matter } from '../../../cloud/contract/requests/matter';
import type { OutputOf } from '../../../cloud/contract/shared/operation';
import { matterWords, punctualityWords } from '../../copy/matter';
import { Head } from '../../ui/head';
import { Tag } from '../../ui/tag';
import { Words } from '../../ui/words';
import { stateLooks } from './state-looks';

/** A matter as its page has it. */
export type Matter = OutputOf<typeof matter>;

/** Whether the title says all that was written, a full stop left out. */
export function isAllInTitle({ title, text }: Matter): boolean {
  return text === '' || (text.startsWith(title) && text.length <= title.length + 1);
}

/** By how much it was done before its due time or after it, once it is over. */
function punctuality({ state, steps, workOrder }: Matter): string {
  const done = steps.find(({ move }) => move === 'resolve');
  if (!done || !workOrder || (state !== 'resolved' && state !== 'closed')) return '';
  return punctualityWords(workOrder.dueAt, done.at);
}

/** Title, state and number of a matter, on the wall. */
export function MatterHead({ matter: one }: { matter: Matter }) {
  const look = stateLooks[one.state];
  const where = one.place.floor ? `${one.place.label} ${one.place.floor}` : one.place.label;
  const early = punctuality(one);
  const isKnown = early !== '' && one.standings.includes('requester');
  const facts = [matterWords.number(one.number), !isKnown && where, early].filter(Boolean);
  return (
    <Head title={one.title}>
      <Tag tone={look.tone} icon={look.icon}>
        {look.word}
      </Tag>
      <Words size="note" tone="second">
        {facts.join('，')}
      </Words>
    </Head>
  );
}
