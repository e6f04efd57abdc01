import { addNote } from '../../../../cloud/contract/requests/add-note';
import { declineRequest } from '../../../../cloud/contract/requests/decline-request';
import type { MoveName } from '../../../../cloud/contract/requests/lifecycle';
import { matchClaim } from '../../../../cloud/contract/requests/match-claim';
import { publishThanks } from '../../../../cloud/contract/requests/publish-thanks';
import { releaseClaim } from '../../../../cloud/contract/requests/release-claim';
import { returnWorkOrder } from '../../../../cloud/contract/requests/return-work-order';
import { takeWorkOrder } from '../../../../cloud/contract/requests/take-work-order';
import { unpublishWish } from '../../../../cloud/contract/requests/unpublish-wish';
import { limits } from '../../../../cloud/contract/shared/limits';
import { matterWords } from '../../../copy/matter';
import { moveButtons, workWords } from '../../../copy/work';
import { ActSheet, type ActSheetProps, type Collected } from '../../../features/matters/act-sheet';
import { DeclineSheet } from '../../../features/matters/desk/decline-sheet';
import type { Matter } from '../../../features/matters/matter-head';
import { ResolveSheet } from '../../../features/matters/resolve-sheet';
import { callCloud } from '../../../phone/call-cloud';
import { AcceptSheet } from './accept-sheet';
import { CheckSheet } from './check-sheet';
import { DispatchSheet } from './dispatch-sheet';
import { PublishSheet } from './publish-sheet';
import type { WorkSheetProps } from './work-sheet-props';

/** What the sheet of a plain move asks: a few words, sometimes photos. */
type Plain = Pick<ActSheetProps, 'title' | 'hint' | 'send' | 'maxLength' | 'hasPhotos' | 'missing' | 'call'>;

type Sheets = Partial<Record<MoveName, Plain>>;

const needsReason = ({ words }: Collected) => (words.trim() === '' ? workWords.reasonMissing : '');

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

/** Moves to which words may be added. */
function plainSheets({ communityId, requestId, version }: Matter): Sheets {
  const ref = { communityId, requestId };
  const seen = { ...ref, version };
  const maxLength = limits.note;
  return {
    ...reasonedSheets(seen),
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
      missing: ({ words, photos }) =>
        words.trim() === '' && photos.length === 0 ? matterWords.noteMissing : '',
      call: (collected, key) => callCloud(addNote, { ...ref, ...collected }, key),
    },
  };
}

/** The sheet of one move at work. */
export function WorkSheet({ move, ...props }: WorkSheetProps & { move: MoveName }) {
  const plain = plainSheets(props.matter)[move];
  if (plain)
    return (
      <ActSheet
        communityId={props.matter.communityId}
        onDone={props.onDone}
        onClose={props.onClose}
        {...plain}
      />
    );
  switch (move) {
    case 'accept':
      return <AcceptSheet {...props} />;
    case 'dispatch':
      return <DispatchSheet {...props} />;
    case 'publish':
      return <PublishSheet {...props} />;
    case 'check':
      return <CheckSheet {...props} />;
    case 'resolve':
      return <ResolveSheet {...props} />;
    case 'proposeDecline':
      return <DeclineSheet {...props} />;
    default:
      return null;
  }
}
