import { useState } from 'react';
import {
  blockSlot,
  type SlotChanged,
  setSlotCapacity,
  unblockSlot,
} from '../../../../cloud/contract/hall/slots';
import { limits } from '../../../../cloud/contract/shared/limits';
import { spanWords } from '../../../copy/hall';
import { dayWordsOfDesk, deskWords, slotWords as words } from '../../../copy/hall-desk';
import { RefusedNotice } from '../../../features/matters/forms/send-form';
import { type Answer, callCloud } from '../../../phone/call-cloud';
import { say } from '../../../phone/device';
import { useCommand } from '../../../session/use-command';
import { Button } from '../../../ui/button';
import { Field } from '../../../ui/field';
import { Picker } from '../../../ui/picker';
import { Sheet } from '../../../ui/sheet';
import { Stack } from '../../../ui/stack';
import { TextArea } from '../../../ui/text-area';
import { Words } from '../../../ui/words';
import { CapacityHits } from '../capacity-hits';
import type { SheetProps } from './booking-sheet';
import type { DaySlot } from './slots';
import { WaitsPart } from './waits-part';

interface SlotSheetProps extends SheetProps {
  slot: DaySlot;
  slots: readonly DaySlot[];
}

/** One slot: how many it holds, closing it and where those booked go, opening it again. */
export function SlotSheet({ slot, slots, communityId, onDone, onClose }: SlotSheetProps) {
  const command = useCommand();
  const run = (call: (key: string) => Promise<Answer<SlotChanged>>) =>
    void command.run(call, ({ moved }) => {
      say(words.saved(moved));
      onDone();
    });
  const at = { communityId, slotId: slot.slotId };
  const parts = { slot, command, at, run };
  return (
    <Sheet
      isOpen
      title={`${slot.from} ${slot.serviceName}`}
      close={deskWords.close}
      onClose={onClose}
      intro={
        <Words size="note" tone="second">
          {slot.isBlocked
            ? dayWordsOfDesk.blockedLine(slot.reason)
            : dayWordsOfDesk.taken(slot.taken, slot.capacity, slot.waiting)}
        </Words>
      }
    >
      <Stack gap={16}>
        <WaitsPart waits={slot.waits} communityId={communityId} onDone={onDone} />
        <RefusedNotice command={command} />
        {slot.isBlocked ? (
          <Button isBusy={command.isBusy} onPress={() => run((key) => callCloud(unblockSlot, at, key))}>
            {words.unblock}
          </Button>
        ) : (
          <>
            <CapacityPart {...parts} />
            <BlockPart {...parts} slots={slots} />
          </>
        )}
      </Stack>
    </Sheet>
  );
}

interface PartProps {
  slot: DaySlot;
  command: ReturnType<typeof useCommand>;
  at: { communityId: string; slotId: string };
  run: (call: (key: string) => Promise<Answer<SlotChanged>>) => void;
}

/** More promotes those who wait; fewer than are booked is refused, and says whom it would hit. */
function CapacityPart({ slot, command, at, run }: PartProps) {
  const [typed, setTyped] = useState(String(slot.capacity));
  const capacity = Number(typed);
  const isWrong = !Number.isInteger(capacity) || capacity < 1 || capacity > limits.slotCapacity;
  return (
    <Stack gap={8}>
      <Field label={words.capacity} type="number" maxLength={3} defaultValue={typed} onInput={setTyped} />
      <Button
        kind="soft"
        isBusy={command.isBusy}
        {...(isWrong && { missing: words.capacity })}
        onPress={() => run((key) => callCloud(setSlotCapacity, { ...at, capacity }, key))}
      >
        {words.saveCapacity}
      </Button>
      {command.refused?.code === 'CAPACITY_BELOW_BOOKED' && <CapacityHits asked={{ ...at, capacity }} />}
    </Stack>
  );
}

/** Closes the slot; those booked move to another of the same service that day, or stay to be called. */
function BlockPart({ slot, slots, command, at, run }: PartProps & { slots: readonly DaySlot[] }) {
  const [reason, setReason] = useState('');
  const [moveTo, setMoveTo] = useState<DaySlot | null>(null);
  const others = slots.filter(
    (one) => one.serviceId === slot.serviceId && one.slotId !== slot.slotId && !one.isBlocked,
  );
  const input = { ...at, reason, ...(moveTo && { moveTo: moveTo.slotId }) };
  return (
    <Stack gap={8}>
      <TextArea label={words.blockReason} maxLength={limits.reason} onInput={setReason} />
      {slot.bookings.length > 0 && (
        <Picker
          mode="one"
          isFull
          label={words.moveTo}
          placeholder={words.noMove}
          options={[words.noMove, ...others.map((one) => `${words.moveTo} ${spanWords(one)}`)]}
          index={moveTo ? others.indexOf(moveTo) + 1 : 0}
          onPick={(index) => setMoveTo(others[index - 1] ?? null)}
        />
      )}
      <Button
        kind="soft"
        isBusy={command.isBusy}
        {...(reason.trim() === '' && { missing: words.blockReason })}
        onPress={() => run((key) => callCloud(blockSlot, input, key))}
      >
        {words.block}
      </Button>
    </Stack>
  );
}
