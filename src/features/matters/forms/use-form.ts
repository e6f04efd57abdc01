import { useRef, useState } from 'react';
import type { Receipt } from '../../../../cloud/contract/requests/receipt';
import type { FieldFault } from '../../../../cloud/contract/shared/errors';
import { faultWords } from '../../../copy/errors';
import type { Answer } from '../../../phone/call-cloud';
import { replaceBy } from '../../../phone/navigate';
import type { Draft } from '../../../session/drafts';
import type { Refused } from '../../../session/use-command';

/** Sending a draft: under way, refused, and which field it was. */
export interface Form<Sent extends Receipt = Receipt> {
  readonly isBusy: boolean;
  readonly refused: Refused | null;
  /** The fault of a field, as the prop of the component that draws it. */
  readonly faulty: (path: string) => { fault?: string };
  readonly send: (call: (key: string) => Promise<Answer<Sent>>) => Promise<void>;
}

function showReceipt({ communityId, requestId, number, firstAnswerDueAt }: Receipt): void {
  replaceBy('receipt', { communityId, requestId, number, firstAnswerDueAt });
}

/** Sends a draft under its own key and once at a time, however often it is tapped; then shows the receipt. */
export function useForm<Sent extends Receipt = Receipt>(
  draft: Pick<Draft<object>, 'key' | 'discard' | 'renewKey'>,
  show: (sent: Sent) => void = showReceipt,
): Form<Sent> {
  const [isBusy, setBusy] = useState(false);
  const isUnderway = useRef(false);
  const [refused, setRefused] = useState<Refused | null>(null);
  return {
    isBusy,
    refused,
    faulty: (path) => {
      const fault: FieldFault | undefined = refused?.fields?.[path];
      return fault === undefined ? {} : { fault: faultWords[fault] };
    },
    async send(call) {
      if (isUnderway.current) return;
      isUnderway.current = true;
      setBusy(true);
      setRefused(null);
      const answer = await call(draft.key);
      isUnderway.current = answer.ok;
      setBusy(false);
      if (answer.ok) {
        draft.discard();
        show(answer.data);
        return;
      }
      setRefused(answer);
      if (answer.code === 'KEY_REUSED') draft.renewKey();
    },
  };
}
