import { channelWords, kindWords, satisfactionWords, urgencyWords } from '../../../copy/kinds';
import { paperHeads, paperTime, printedWords, ratingWords } from '../../../copy/paper';
import { stateWords } from '../../../copy/states';
import { paperWords } from '../../../copy/timeline';
import type { Matter } from '../../../features/matters/matter-head';
import { useMe } from '../../../session/session';
import { Paper } from '../../../ui/paper';

function factsOf(one: Matter): [string, string][] {
  const { channel, category, urgency, place, rating, workOrder } = one;
  return [
    [paperHeads.number, one.number],
    [paperHeads.kind, kindWords[one.kind]],
    [paperHeads.channel, channel ? channelWords[channel] : ''],
    [paperHeads.category, category?.name ?? ''],
    [paperHeads.urgency, urgency ? urgencyWords[urgency] : ''],
    [paperHeads.place, [place.label, place.floor].filter(Boolean).join(' ')],
    [paperHeads.state, stateWords[one.state]],
    [paperHeads.filedAt, paperTime(one.filedAt)],
    [paperHeads.unit, workOrder?.receiverName ?? ''],
    [paperHeads.due, workOrder ? paperTime(workOrder.dueAt) : ''],
    [
      paperHeads.rating,
      rating
        ? ratingWords(rating.solved, rating.satisfaction ? satisfactionWords[rating.satisfaction] : '')
        : '',
    ],
  ];
}

/** A matter on A4: what an office files, with the whole history from its beginning. Whom to call stays off the paper. */
export function MatterPaper({ matter: one }: { matter: Matter }) {
  const me = useMe();
  const hasStory = one.text !== '' && one.text !== one.title;
  return (
    <Paper
      title={one.title}
      facts={factsOf(one)}
      parts={hasStory ? [{ head: paperHeads.story, text: one.text }] : []}
      linesHead={paperHeads.history}
      lines={[...one.steps].reverse().map((step) => ({
        key: String(step.version),
        time: paperTime(step.at),
        text: paperWords(step, me?.callName ?? ''),
        ...(step.words && { note: step.words }),
      }))}
      foot={printedWords(new Date().toISOString(), me?.home?.communityName ?? '')}
    />
  );
}
