import { addNote } from '../../../../cloud/contract/requests/add-note';
import { askRequester } from '../../../../cloud/contract/requests/ask-requester';
import { declineRequest } from '../../../../cloud/contract/requests/decline-request';
import { finishAssisting } from '../../../../cloud/contract/requests/finish-assisting';
import type { MoveName } from '../../../../cloud/contract/requests/lifecycle';
import { matchClaim } from '../../../../cloud/contract/requests/match-claim';
import { publishThanks } from '../../../../cloud/contract/requests/publish-thanks';
import { releaseClaim } from '../../../../cloud/contract/requests/release-claim';
import { returnWorkOrder } from '../../../../cloud/contract/requests/return-work-order';
import { settleRequest } from '../../../../cloud/contract/requests/settle-request';
import { takeWorkOrder } from '../../../../cloud/contract/requests/take-work-order';
import { unpublishWish } from '../../../../cloud/contract/requests/unpublish-wish';
import { limits } from '../../../../cloud/contract/shared/limits';
import { matterWords } from '../../../copy/matter';
import { moveButtons, workWords } from '../../../copy/work';
import type { ActSheetProps, Collected } from '../../../features/matters/act-sheet';
import type { Matter } from '../../../features/matters/matter-head';
import { callCloud } from '../../../phone/call-cloud';

/** What the sheet of a plain move asks: a few words, sometimes photos. */
type Plain = Pick<
  ActSheetProps,
  'title' | 'note' | 'hint' | 'send' | 'maxLength' | 'hasPhotos' | 'missing' | 'call'
>;

type Sheets = Partial<Record<MoveName, Plain>>;

const needsReason = ({ words }: Collected) => (words.trim() === '' ? workWords.reasonMissing : '');

const needsWordsOrPhoto =
  (missing: string) =>
  ({ words, photos }: Collected) =>
    words.trim() === '' && photos.length === 0 ? missing : '';

function worded(move: MoveName, hint: string) {
  const word = moveButtons[move] ?? '';
  return { title: word, send: word, hint };
}

/** Moves that need a reason: others read it. */
function reasonedSheets(seen: { communityId: string; requestId: string; version: number }): Sheets {
  const short = { maxLength: limits.reason, missing: needsReason };
  return {
    return: {
      ...worded('return', workWords.returnHint),
      ...short,
      call: ({ words }, key) => callCloud(returnWorkOrder, { ...seen, reason: words }, key),
    },
    unpublish: {
      ...worded('unpublish', workWords.unpublishHint),
      ...short,
      call: ({ words }, key) => callCloud(unpublishWish, { ...seen, reason: words }, key),
    },
    publishThanks: {
      ...worded('publishThanks', workWords.publishNote),
      maxLength: limits.note,
      missing: needsReason,
      call: ({ words }, key) => callCloud(publishThanks, { ...seen, words }, key),
    },
  };
}

/** Moves that say what was done or ask what is missing. */
function tellingSheets({ communityId, requestId, version }: Matter): Sheets {
  const ref = { communityId, requestId };
  const seen = { ...ref, version };
  return {
    settle: {
      ...worded('settle', workWords.settleHint),
      maxLength: limits.note,
      hasPhotos: true,
      missing: needsWordsOrPhoto(workWords.settleMissing),
      call: (collected, key) => callCloud(settleRequest, { ...seen, ...collected }, key),
    },
    ask: {
      ...worded('ask', matterWords.askHint),
      note: matterWords.askNote,
      maxLength: limits.reason,
      missing: ({ words }) => (words.trim() === '' ? matterWords.askMissing : ''),
      call: ({ words }, key) => callCloud(askRequester, { ...seen, words }, key),
    },
    assist: {
      ...worded('assist', workWords.assistHint),
      maxLength: limits.note,
      hasPhotos: true,
      missing: ({ words }) => (words.trim() === '' ? matterWords.resolveMissing : ''),
      call: (collected, key) => callCloud(finishAssisting, { ...ref, ...collected }, key),
    },
  };
}

/** The sheets of moves that need no more than words and photos. */
export function plainSheets(matter: Matter): Sheets {
  const { communityId, requestId, version } = matter;
  const ref = { communityId, requestId };
  const seen = { ...ref, version };
  const maxLength = limits.note;
  return {
    ...reasonedSheets(seen),
    ...tellingSheets(matter),
    take: {
      ...worded('take', workWords.takeNote),
      call: (_, key) => callCloud(takeWorkOrder, seen, key),
    },
    decline: {
      ...worded('decline', workWords.declineConfirmNote),
      call: (_, key) => callCloud(declineRequest, seen, key),
    },
    match: {
      ...worded('match', workWords.matchHint),
      maxLength,
      call: ({ words }, key) => callCloud(matchClaim, { ...seen, words }, key),
    },
    release: {
      ...worded('release', workWords.releaseHint),
      maxLength,
      call: ({ words }, key) => callCloud(releaseClaim, { ...ref, words }, key),
    },
    note: {
      ...worded('note', matterWords.noteHint),
      maxLength,
      hasPhotos: true,
      missing: needsWordsOrPhoto(matterWords.noteMissing),
      call: (collected, key) => callCloud(addNote, { ...ref, ...collected }, key),
    },
  };
}
