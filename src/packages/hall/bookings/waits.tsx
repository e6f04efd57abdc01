import type { WaitRow } from '../../../../cloud/contract/hall/my-bookings';
import { acceptOffer, leaveWaitlist, refuseOffer } from '../../../../cloud/contract/hall/waitlist';
import { bookingLineWords, bookingsWords } from '../../../copy/booking';
import { RefusedNotice } from '../../../features/matters/forms/send-form';
import { callCloud } from '../../../phone/call-cloud';
import { say } from '../../../phone/device';
import { open } from '../../../phone/navigate';
import { useCommand } from '../../../session/use-command';
import { Button } from '../../../ui/button';
import { Card } from '../../../ui/card';
import { Stack } from '../../../ui/stack';
import { Words } from '../../../ui/words';

interface WaitsProps {
  waits: readonly WaitRow[];
  onMoved: () => void;
}

/** The waits in force: an offer asks for an answer, the others say the place. */
export function Waits({ waits, onMoved }: WaitsProps) {
  if (waits.length === 0) return null;
  const offered = waits.filter(({ state }) => state === 'offered');
  const waiting = waits.filter(({ state }) => state !== 'offered');
  return (
    <>
      {[...offered, ...waiting].map((wait) => (
        <WaitCard key={wait.waitId} wait={wait} onMoved={onMoved} />
      ))}
    </>
  );
}

function WaitCard({ wait, onMoved }: { wait: WaitRow; onMoved: () => void }) {
  const command = useCommand();
  return (
    <Card>
      <Stack gap={12}>
        <RefusedNotice command={command} />
        <Stack gap={4}>
          <Words isStrong>
            {wait.state === 'offered' ? `${wait.serviceName}，${bookingsWords.offered}` : wait.serviceName}
          </Words>
          <Words size="note" tone="second">
            {bookingLineWords(wait)}
          </Words>
          <Words size="note">{standing(wait)}</Words>
        </Stack>
        <Answers wait={wait} command={command} onMoved={onMoved} />
      </Stack>
    </Card>
  );
}

/** Until when the offer stands, or the place in the line. */
function standing({ offerEndsAt, place }: WaitRow): string {
  return offerEndsAt ? bookingsWords.offer(offerEndsAt) : bookingsWords.place(place ?? 1);
}

interface AnswersProps {
  wait: WaitRow;
  command: ReturnType<typeof useCommand>;
  onMoved: () => void;
}

function Answers({ wait: { communityId, waitId, state }, command, onMoved }: AnswersProps) {
  const ref = { communityId, waitId };
  const { isBusy } = command;
  const accept = () =>
    command.run(
      (key) => callCloud(acceptOffer, ref, key),
      ({ bookingId }) => open('bookingReceipt', { communityId, bookingId }),
    );
  const end = (operation: typeof refuseOffer | typeof leaveWaitlist, word: string) =>
    void command.run(
      (key) => callCloud(operation, ref, key),
      () => {
        say(word);
        onMoved();
      },
    );
  const isOffered = state === 'offered';
  const leave = () =>
    isOffered ? end(refuseOffer, bookingsWords.refused) : end(leaveWaitlist, bookingsWords.left);
  return (
    <Stack across="equal" gap={8} isColumnForElders>
      {isOffered && (
        <Button isBusy={isBusy} size="small" onPress={() => void accept()}>
          {bookingsWords.accept}
        </Button>
      )}
      <Button kind="plain" size="small" isBusy={isBusy} onPress={leave}>
        {isOffered ? bookingsWords.refuse : bookingsWords.leave}
      </Button>
    </Stack>
  );
}
