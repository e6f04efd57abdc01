import { View } from '@tarojs/components';
import { aria } from './aria';
import { classNames } from './class-names';
import { Icon } from './icon';
import { pressable } from './pressable';

const counts = [1, 2, 3, 4, 5] as const;

export interface StarsProps {
  label: string;
  /** How many are given, 0 when none yet. */
  value: number;
  /** Says a number of stars. */
  spoken: (count: number) => string;
  /** Without it the stars are only shown. */
  onChange?: (count: number) => void;
}

/** One to five stars in a row with what they are for. */
export function Stars({ label, value, spoken, onChange }: StarsProps) {
  const group = onChange
    ? aria({ role: 'radiogroup', label })
    : aria({ role: 'img', label: `${label}，${spoken(value)}` });
  return (
    <View className="sts" {...group}>
      <View className="sts-l">{label}</View>
      <View className="sts-r">
        {counts.map((count) => {
          const isGiven = count <= value;
          const target = onChange
            ? pressable({ role: 'radio', label: spoken(count), checked: count === value }, () =>
                onChange(count),
              )
            : {};
          return (
            <View key={count} className={classNames('sts-s', isGiven && 'sts-on')} {...target}>
              <Icon name={isGiven ? 'star-full' : 'star'} size={28} />
            </View>
          );
        })}
      </View>
    </View>
  );
}
