import { View } from '@tarojs/components';
import { aria } from './aria';
import { classNames } from './class-names';
import { PickedMark } from './picked-mark';
import { pressable } from './pressable';

/** One time of a day. */
export interface GridSlot {
  /** What picking it answers. */
  value: string;
  time: string;
  /** What is left, or why there is nothing. */
  note: string;
  /** Full ones can be pressed to wait for a place; those that are off do nothing. */
  look: 'free' | 'full' | 'off';
  /** What a screen reader says of it. */
  spoken: string;
}

export interface SlotGridProps {
  /** The part of the day. */
  title: string;
  slots: readonly GridSlot[];
  value: string | null;
  /** The slots of another day are on their way. */
  isTurning?: boolean;
  onPick: (value: string) => void;
}

/** Times of a part of the day, three across, two in elder mode. Keyed by place, so that another day redraws words only. */
export function SlotGrid({ title, slots, value, isTurning = false, onPick }: SlotGridProps) {
  const placed = slots.map((slot, place) => ({ ...slot, key: `s${place}` }));
  return (
    <View className={classNames('slots', isTurning && 'slots-t')}>
      <View className="slots-h">{title}</View>
      <View className="slots-in" {...aria({ role: 'radiogroup', label: title })}>
        {placed.map(({ key, look, ...slot }) => {
          const isPicked = slot.value === value;
          const told = {
            role: 'radio',
            label: slot.spoken,
            checked: isPicked,
            ...(look === 'off' && { disabled: true }),
          };
          return (
            <View
              key={key}
              className={classNames('slot', `slot-${look}`, isPicked && 'slot-on')}
              hoverClass={look === 'off' ? 'none' : 'day-h'}
              {...pressable(told, () => onPick(slot.value))}
            >
              <View className="slot-w">{slot.time}</View>
              <View className="slot-x">{slot.note}</View>
              {isPicked && <PickedMark />}
            </View>
          );
        })}
      </View>
    </View>
  );
}
