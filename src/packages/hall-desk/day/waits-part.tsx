import type { DayWait } from '../../../../cloud/contract/hall/hall-day';
import { acceptOfferFor, endWaitFor } from '../../../../cloud/contract/hall/waitlist';
import { dayWordsOfDesk, slotWords as words } from '../../../copy/hall-desk';
import { RefusedNotice } from '../../../features/matters/forms/send-form';
import { callCloud } from '../../../phone/call-cloud';
import { callNumber, say } from '../../../phone/device';
import { useCommand } from '../../../session/use-command';
import { Button } from '../../../ui/button';
import { Stack } from '../../../ui/stack';
import { Words } from '../../../ui/words';

interface WaitsPartProps {
  waits: readonly DayWait[];
  communityId: string;
  onDone: () => void;
}

/** Who waits for a slot or is offered a place in it: staff call, and answer for whoever says so on the phone. */
export function WaitsPart({ waits, communityId, onDone }: WaitsPartProps) {
  const command = useCommand();
  if (waits.length === 0) return null;
  const done = () => {
    say(dayWordsOfDesk.done);
    onDone();
  };
  return (
    <Stack gap={8}>
      <Words isStrong>{words.waits}</Words>
      <RefusedNotice command={command} />
      {waits.map((wait) => (
        <Wait
          key={wait.waitId}
          wait={wait}
          isBusy={command.isBusy}
          onAnswer={(operation) =>
            void command.run<unknown>(
              (key) => callCloud(operation, { communityId, waitId: wait.waitId }, key),
              done,
            )
          }
        />
      ))}
    </Stack>
  );
}

interface WaitProps {
  wait: DayWait;
  isBusy: boolean;
  onAnswer: (operation: typeof acceptOfferFor | typeof endWaitFor) => void;
}

function Wait({ wait, isBusy, onAnswer }: WaitProps) {
  return (
    <Stack gap={8}>
      <Words size="note">{words.wait(wait.name, wait.offerEndsAt)}</Words>
      <Stack across="equal" gap={8} isColumnForElders>
        {wait.state === 'offered' && (
          <Button kind="soft" size="small" isBusy={isBusy} onPress={() => onAnswer(acceptOfferFor)}>
            {words.acceptFor}
          </Button>
        )}
        <Button kind="plain" size="small" icon="phone" onPress={() => callNumber(wait.phone)}>
          {dayWordsOfDesk.call}
        </Button>
        <Button kind="plain" size="small" isBusy={isBusy} onPress={() => onAnswer(endWaitFor)}>
          {words.endFor}
        </Button>
      </Stack>
    </Stack>
  );
}
