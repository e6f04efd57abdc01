import { ScrollView, View } from '@tarojs/components';
import { aria } from './aria';
import { classNames } from './class-names';
import { PickedMark } from './picked-mark';
import { pressable } from './pressable';

/** One day of a strip. */
export interface StripDay {
  /** What picking it answers. */
  value: string;
  /** Such as 周四, and 18. */
  weekday: string;
  number: string;
  /** What is left, or why there is nothing. */
  note: string;
  /** Free days are green, days that are off cannot be picked. */
  look: 'free' | 'plain' | 'off';
  /** What a screen reader says of it. */
  spoken: string;
}

export interface DayStripProps {
  /** What is being picked, for screen readers. */
  label: string;
  days: readonly StripDay[];
  value: string | null;
  onPick: (value: string) => void;
  /** The word on a last card that leads to later or earlier days. */
  more?: { word: string; onPress: () => void };
}

/** Days beside each other that scroll past the gutter; three across in elder mode. Keyed by place, so that other days redraw words only. */
export function DayStrip({ label, days, value, onPick, more }: DayStripProps) {
  const placed = days.map((day, place) => ({ ...day, key: `d${place}` }));
  return (
    <ScrollView className="days" scrollX enhanced showScrollbar={false}>
      <View className="days-in" {...aria({ role: 'radiogroup', label })}>
        {placed.map((day) => {
          const isPicked = day.value === value;
          const told = {
            role: 'radio',
            label: day.spoken,
            checked: isPicked,
            ...(day.look === 'off' && { disabled: true }),
          };
          return (
            <View
              key={day.key}
              className={classNames('day', `day-${day.look}`, isPicked && 'day-on')}
              hoverClass={day.look === 'off' ? 'none' : 'day-h'}
              {...pressable(told, () => onPick(day.value))}
            >
              <View className="day-w">{day.weekday}</View>
              <View className="day-n">{day.number}</View>
              <View className="day-x">{day.note}</View>
              {isPicked && <PickedMark />}
            </View>
          );
        })}
        {more && (
          <View
            className="day day-more"
            hoverClass="day-h"
            {...pressable({ label: more.word }, more.onPress)}
          >
            {more.word}
          </View>
        )}
      </View>
    </ScrollView>
  );
}
