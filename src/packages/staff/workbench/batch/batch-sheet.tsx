import { useState } from 'react';
import type { QueueItem } from '../../../../../cloud/contract/requests/work-queue';
import { batchWords } from '../../../../copy/batch';
import { refusalWords } from '../../../../copy/errors';
import { matterWords } from '../../../../copy/matter';
import { Loaded } from '../../../../features/screen/screen';
import { useQuery } from '../../../../session/use-query';
import { Button } from '../../../../ui/button';
import { Row } from '../../../../ui/row';
import { Sheet } from '../../../../ui/sheet';
import { Tag } from '../../../../ui/tag';
import { Words } from '../../../../ui/words';
import { asProposed, categoryFor, type Together } from './accept-each';
import { BatchChoices } from './batch-choices';
import { type Batch, type Outcomes, readTicked, type Ticked, useBatch } from './use-batch';

export interface BatchSheetProps {
  items: readonly QueueItem[];
  onClose: () => void;
  /** Closes after anything was done, with those that are still open. */
  onEnd: (left: readonly QueueItem[]) => void;
}

function readable(ticked: readonly Ticked[]) {
  return ticked.flatMap(({ answer }) => (answer.ok ? [answer.data] : []));
}

/** Accepts several matters by one decision, and says of each how it went. */
export function BatchSheet({ items, onClose, onEnd }: BatchSheetProps) {
  const query = useQuery(items.map(({ requestId }) => requestId).join(), () => readTicked(items));
  const [together, setTogether] = useState<Together>(asProposed);
  const batch = useBatch();
  const ticked = query.asked.phase === 'ready' ? query.asked.data : [];
  const run = () => void batch.run(ticked, together);
  if (Object.keys(batch.outcomes).length > 0)
    return <Outcome items={items} batch={batch} onRetry={run} onEnd={onEnd} />;
  const missing = missingWords(ticked, together);
  return (
    <Sheet
      isOpen
      title={batchWords.accept(items.length)}
      close={matterWords.close}
      onClose={onClose}
      primary={
        <Button {...(missing !== '' && { missing })} onPress={run}>
          {batchWords.send(items.length)}
        </Button>
      }
    >
      <Loaded query={query} cards={1}>
        {() => (
          <BatchChoices
            matters={readable(ticked)}
            together={together}
            onChange={(changed) => setTogether({ ...together, ...changed })}
          />
        )}
      </Loaded>
      <Words size="note" tone="second">
        {batchWords.note}
      </Words>
    </Sheet>
  );
}

function missingWords(ticked: readonly Ticked[], together: Together): string {
  if (ticked.length === 0) return batchWords.reading;
  const lacking = readable(ticked).filter((one) => categoryFor(one, together) === '').length;
  return lacking > 0 ? batchWords.categoryMissing(lacking) : '';
}

interface OutcomeProps extends Pick<BatchSheetProps, 'items' | 'onEnd'> {
  batch: Batch;
  onRetry: () => void;
}

function Outcome({ items, batch, onRetry, onEnd }: OutcomeProps) {
  const { isBusy, canRetry, outcomes } = batch;
  const end = () => onEnd(items.filter(({ requestId }) => isStillOpen(outcomes[requestId])));
  const isOver = !isBusy;
  return (
    <Sheet
      isOpen
      title={resultWords(items.length, batch)}
      close={matterWords.close}
      onClose={isOver ? end : () => undefined}
      primary={
        <Button isBusy={isBusy} onPress={canRetry ? onRetry : end}>
          {canRetry ? batchWords.again : batchWords.enough}
        </Button>
      }
    >
      <Results items={items} outcomes={outcomes} />
    </Sheet>
  );
}

function isStillOpen(outcome: Outcomes[string] | undefined): boolean {
  return outcome?.phase === 'refused' && outcome.isStillOpen;
}

function resultWords(count: number, { outcomes, isBusy }: Batch): string {
  const phases = Object.values(outcomes).map(({ phase }) => phase);
  const done = phases.filter((phase) => phase === 'done').length;
  const refused = phases.filter((phase) => phase === 'refused').length;
  return isBusy ? batchWords.underway(done + refused, count) : batchWords.result(done, refused);
}

/** What was refused comes first, each with its reason and what can be done; then the numbers of those accepted. */
function Results({ items, outcomes }: { items: readonly QueueItem[]; outcomes: Outcomes }) {
  const done = items.filter(({ requestId }) => outcomes[requestId]?.phase === 'done');
  return (
    <>
      {items.map(({ requestId, title, number }) => {
        const outcome = outcomes[requestId];
        if (outcome?.phase !== 'refused') return null;
        const next = outcome.isStillOpen ? batchWords.stillOpen : batchWords.gone;
        const line = [number, refusalWords(outcome.refused), next].join('，');
        return <Row key={requestId} title={title} line={line} end={<RefusedTag />} />;
      })}
      {done.length > 0 && (
        <Row
          title={batchWords.doneCount(done.length)}
          line={done.map(({ number }) => number).join('、')}
          end={
            <Tag tone="green" icon="done">
              {batchWords.done}
            </Tag>
          }
        />
      )}
    </>
  );
}

function RefusedTag() {
  return (
    <Tag tone="red" icon="alert">
      {batchWords.refused}
    </Tag>
  );
}
