import type { readMessage } from '../../../../cloud/contract/requests/read-message';
import type { RegisterReceipt } from '../../../../cloud/contract/requests/register-request';
import type { OutputOf } from '../../../../cloud/contract/shared/operation';
import { newKey } from '../../../phone/call-cloud';
import { useDraft } from '../../../session/drafts';
import { emptyFor, filledBy, type RegisterFields } from './fields';
import type { RegisterDraft } from './use-register';

type Reading = OutputOf<typeof readMessage>;

/** One of several matters of a pasted message: a draft with a key of its own. */
export interface Listed {
  readonly id: string;
  /** Lives as long as the matter is not registered, so that sending it again makes one request. */
  readonly key: string;
  /** Matters with the same number are told by one person. */
  readonly teller: number;
  readonly doubts: Reading['whole']['doubts'];
  readonly fields: RegisterFields;
  /** Its receipt, once it is registered. */
  readonly sent?: RegisterReceipt;
}

interface KeptList {
  readonly matters: readonly Listed[];
  /** The message as one matter, for whoever would rather register it so. */
  readonly whole: Reading['whole'] | null;
  /** How many matters more the message seems to hold. */
  readonly more: number;
}

const none: KeptList = { matters: [], whole: null, more: 0 };

function listedOf(read: Reading['whole']): Listed {
  const fields = { ...emptyFor('issue'), ...filledBy(read) };
  return { id: newKey(), key: newKey(), teller: read.teller, doubts: read.doubts, fields };
}

/** The matter with what was changed; who tells it is changed in all that the same person tells. */
function changedIn(matters: readonly Listed[], id: string, changed: Partial<RegisterFields>): Listed[] {
  const teller = matters.find((one) => one.id === id)?.teller;
  const who = {
    ...(changed.name !== undefined && { name: changed.name }),
    ...(changed.phone !== undefined && { phone: changed.phone }),
  };
  return matters.map((one) => {
    if (one.id === id) return { ...one, fields: { ...one.fields, ...changed } };
    return one.teller === teller && !one.sent ? { ...one, fields: { ...one.fields, ...who } } : one;
  });
}

/** The several matters of a pasted message, kept on the phone until the last one is registered or put aside. */
export function useListed() {
  const kept = useDraft('register-list', none);
  const put = (edit: (matters: readonly Listed[]) => readonly Listed[]) =>
    kept.revise((fields) => ({ matters: edit(fields.matters) }));
  const patch = (id: string, over: Partial<Listed>) =>
    put((matters) => matters.map((one) => (one.id === id ? { ...one, ...over } : one)));
  return {
    ...kept.fields,
    begin: ({ matters, whole, more }: Reading) =>
      kept.change({ matters: matters.map(listedOf), whole, more }),
    /** One of them as the form takes it. */
    draftOf: ({ id, key, fields }: Listed): RegisterDraft => ({
      ...{ fields, key },
      change: (changed) => put((matters) => changedIn(matters, id, changed)),
      renewKey: () => patch(id, { key: newKey() }),
      discard: () => undefined,
    }),
    mark: (id: string, sent: RegisterReceipt) => patch(id, { sent }),
    leaveOut: (id: string) => put((matters) => matters.filter((one) => one.id !== id)),
    clear: () => kept.change(none),
  };
}

/** The list as its page and its forms use it. */
export type ListedMatters = ReturnType<typeof useListed>;
