import type { forecast } from '../../../cloud/contract/requests/forecast';
import type { OutputOf } from '../../../cloud/contract/shared/operation';
import { sendingWords } from '../../copy/forms';
import { timeWords } from '../../copy/times';
import type { Query } from '../../session/use-query';
import { Row } from '../../ui/row';
import { Stack } from '../../ui/stack';
import { Steps } from '../../ui/steps';
import { Words } from '../../ui/words';

type Forecast = OutputOf<typeof forecast>;

export interface AfterSendingRowProps {
  query: Query<Forecast>;
  /** What follows once the desk has looked; null while it is not known yet. */
  next: (found: Forecast | null) => { text: string; note?: string };
}

/** Who looks first and when the first answer comes, then what follows; no final date is promised. */
export function AfterSendingRow({ query, next }: AfterSendingRowProps) {
  const found = query.asked.phase === 'ready' ? query.asked.data : null;
  const first = {
    text: sendingWords.deskFirst,
    ...(found && { note: sendingWords.answerBy(timeWords(found.firstAnswerDueAt)) }),
  };
  return (
    <Row>
      <Stack gap={8}>
        <Words size="note" tone="second">
          {sendingWords.after}
        </Words>
        <Steps
          steps={[
            { key: 'desk', state: 'coming', ...first },
            { key: 'next', state: 'coming', ...next(found) },
          ]}
        />
      </Stack>
    </Row>
  );
}
