import type { hallDay } from '../../../../cloud/contract/hall/hall-day';
import type { OutputOf } from '../../../../cloud/contract/shared/operation';
import { dayWordsOfDesk as words } from '../../../copy/hall-desk';
import { ListTurns } from '../../../features/screen/list-turns';
import { useListTurns } from '../../../session/use-list-turns';
import { Card } from '../../../ui/card';
import { Empty } from '../../../ui/empty';
import { Row } from '../../../ui/row';
import { Tag } from '../../../ui/tag';

/** One slot of the day with everybody in it. */
export type DaySlot = OutputOf<typeof hallDay>['slots'][number];

/** How full it is, or why it is closed. */
function standing({ isBlocked, reason, taken, capacity, waiting }: DaySlot): string {
  return isBlocked ? words.blockedLine(reason) : words.taken(taken, capacity, waiting);
}

/** Whether a service is in several places that day, as visits to courtyards are: then each slot says where. */
function isInSeveral({ serviceId, where }: DaySlot, slots: readonly DaySlot[]): boolean {
  return slots.some((one) => one.serviceId === serviceId && one.where !== where);
}

/** Every slot of the day with how full it is. */
export function Slots({ slots, onPick }: { slots: readonly DaySlot[]; onPick: (slot: DaySlot) => void }) {
  const list = useListTurns(slots, { isByTap: true });
  if (slots.length === 0) return <Empty title={words.emptySlots} line={words.emptySlotsLine} />;
  return (
    <>
      <Card isFlush>
        {list.items.map((slot) => (
          <Row
            key={slot.slotId}
            due={{ text: slot.from }}
            title={slot.serviceName}
            line={isInSeveral(slot, slots) ? `${slot.where}，${standing(slot)}` : standing(slot)}
            {...(slot.isBlocked && {
              end: (
                <Tag tone="grey" icon="lock">
                  {words.blocked}
                </Tag>
              ),
            })}
            onPress={() => onPick(slot)}
          />
        ))}
      </Card>
      <ListTurns list={list} />
    </>
  );
}
