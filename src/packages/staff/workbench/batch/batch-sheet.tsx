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
  /** Closes; the queue is asked again when anything was done. */
  onClose: (hasChanged: boolean) => void;
}

function readable(ticked: readonly Ticked[]) {
  return ticked.flatMap(({ answer }) => (answer.ok ? [answer.data] : []));
}

/** Accepts several matters by one decision, and says of each how it went. */
export function BatchSheet({ items, onClose }: BatchSheetProps) {
  const query = useQuery(items.map(({ requestId }) => requestId).join(), () => readTicked(items));
  const [together, setTogether] = useState<Together>(asProposed);
  const batch = useBatch();
  const ticked = query.asked.phase === 'ready' ? query.asked.data : [];
  const run = () => void batch.run(ticked, together);
  if (Object.keys(batch.outcomes).length > 0)
    return <Outcome items={items} batch={batch} onRetry={run} onClose={() => onClose(true)} />;
  const missing = missingWords(ticked, together);
  return (
    <Sheet
      isOpen
      title={batchWords.accept(items.length)}
      close={matterWords.close}
      onClose={() => onClose(false)}
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

interface OutcomeProps {
  items: readonly QueueItem[];
  batch: Batch;
  onRetry: () => void;
  onClose: () => void;
}

function Outcome({ items, batch, onRetry, onClose }: OutcomeProps) {
  return (
    <Sheet
      isOpen
      title={resultWords(items.length, batch)}
      close={matterWords.close}
      onClose={onClose}
      primary={
        <Button isBusy={batch.isBusy} onPress={batch.canRetry ? onRetry : onClose}>
          {batch.canRetry ? batchWords.again : batchWords.enough}
        </Button>
      }
    >
      <Results items={items} outcomes={batch.outcomes} />
    </Sheet>
  );
}

function resultWords(count: number, { outcomes, isBusy }: Batch): string {
  const phases = Object.values(outcomes).map(({ phase }) => phase);
  const done = phases.filter((phase) => phase === 'done').length;
  const refused = phases.filter((phase) => phase === 'refused').length;
  return isBusy ? batchWords.underway(done + refused, count) : batchWords.result(done, refused);
}

/** Each matter with how it went; what was refused says why and stays as it was. */
function Results({ items, outcomes }: { items: readonly QueueItem[]; outcomes: Outcomes }) {
  return (
    <>
      {items.map(({ requestId, title, number }) => {
        const outcome = outcomes[requestId];
        const line = outcome?.phase === 'refused' ? refusalWords(outcome.refused) : number;
        return <Row key={requestId} title={title} line={line} end={<OutcomeTag outcome={outcome} />} />;
      })}
    </>
  );
}

function OutcomeTag({ outcome }: { outcome: Outcomes[string] | undefined }) {
  if (outcome?.phase === 'done')
    return (
      <Tag tone="green" icon="done">
        {batchWords.done}
      </Tag>
    );
  if (outcome?.phase === 'refused')
    return (
      <Tag tone="red" icon="alert">
        {batchWords.refused}
      </Tag>
    );
  return (
    <Tag tone="wait" icon="hourglass">
      {batchWords.coming}
    </Tag>
  );
}
