import { addNote } from '../../../../cloud/contract/requests/add-note';
import { answerQuestion } from '../../../../cloud/contract/requests/answer-question';
import { askRequester } from '../../../../cloud/contract/requests/ask-requester';
import { noLongerNeeded } from '../../../../cloud/contract/requests/no-longer-needed';
import { releaseClaim } from '../../../../cloud/contract/requests/release-claim';
import { withdraw } from '../../../../cloud/contract/requests/withdraw';
import { limits } from '../../../../cloud/contract/shared/limits';
import { matterWords } from '../../../copy/matter';
import { ActSheet, type ActSheetProps, type Collected } from '../../../features/matters/act-sheet';
import type { Matter } from '../../../features/matters/matter-head';
import { ResolveSheet } from '../../../features/matters/resolve-sheet';
import { callCloud } from '../../../phone/call-cloud';

/** What a resident or a claimant can do besides rating. */
export type Act = 'note' | 'ask' | 'answer' | 'withdraw' | 'noLongerNeeded' | 'release' | 'resolve';

export interface ResidentSheetProps {
  act: Act;
  matter: Matter;
  onDone: () => void;
  onClose: () => void;
}

type Asked = Omit<ActSheetProps, 'communityId' | 'onDone' | 'onClose'>;

const needsSomething = ({ words, photos }: Collected) =>
  words.trim() === '' && photos.length === 0 ? matterWords.noteMissing : '';

/** What is said to the others: a note, a question, or the answer to one. */
function sayingSheets({
  communityId,
  requestId,
  version,
  question,
}: Matter): Record<'note' | 'ask' | 'answer', Asked> {
  const ref = { communityId, requestId };
  const saying = { maxLength: limits.note, hasPhotos: true, missing: needsSomething };
  return {
    note: {
      ...saying,
      title: matterWords.note,
      hint: matterWords.noteHint,
      send: matterWords.noteSend,
      call: (collected, key) => callCloud(addNote, { ...ref, ...collected }, key),
    },
    ask: {
      title: matterWords.ask,
      hint: matterWords.askHint,
      note: matterWords.askNote,
      send: matterWords.ask,
      maxLength: limits.reason,
      missing: ({ words }) => (words.trim() === '' ? matterWords.askMissing : ''),
      call: ({ words }, key) => callCloud(askRequester, { ...ref, version, words }, key),
    },
    answer: {
      ...saying,
      title: question?.words ?? matterWords.answer,
      hint: matterWords.answerHint,
      send: matterWords.answer,
      call: (collected, key) => callCloud(answerQuestion, { ...ref, ...collected }, key),
    },
  };
}

/** What ends one's part in it, with a reason if one likes. */
function leavingSheets({
  communityId,
  requestId,
}: Matter): Record<'withdraw' | 'noLongerNeeded' | 'release', Asked> {
  const ref = { communityId, requestId };
  return {
    withdraw: {
      title: matterWords.withdrawTitle,
      hint: matterWords.withdrawHint,
      send: matterWords.withdrawSend,
      maxLength: limits.reason,
      call: ({ words }, key) => callCloud(withdraw, { ...ref, reason: words }, key),
    },
    noLongerNeeded: {
      title: matterWords.noLongerNeeded,
      hint: matterWords.noLongerNeededHint,
      send: matterWords.noLongerNeededSend,
      maxLength: limits.note,
      call: ({ words }, key) => callCloud(noLongerNeeded, { ...ref, words }, key),
    },
    release: {
      title: matterWords.releaseTitle,
      hint: matterWords.releaseHint,
      send: matterWords.releaseSend,
      maxLength: limits.note,
      call: ({ words }, key) => callCloud(releaseClaim, { ...ref, words }, key),
    },
  };
}

/** The sheet of one act. */
export function ResidentSheet({ act, matter, onDone, onClose }: ResidentSheetProps) {
  if (act === 'resolve') return <ResolveSheet matter={matter} onDone={onDone} onClose={onClose} />;
  const asked = { ...sayingSheets(matter), ...leavingSheets(matter) }[act];
  return <ActSheet communityId={matter.communityId} onDone={onDone} onClose={onClose} {...asked} />;
}
