import { View } from '@tarojs/components';
import { classNames } from './class-names';
import { Icon } from './icon';
import { pressable } from './pressable';

export interface ChipProps {
  children: string;
  isOn: boolean;
  /** Shows a check when on, as forms do; filters go without. */
  hasCheck?: boolean;
  /** `radio` chooses one of a row, `checkbox` switches by itself. */
  role?: 'radio' | 'checkbox';
  onPress: () => void;
}

/** One of few things to choose from. */
export function Chip({ children, isOn, hasCheck, role = 'radio', onPress }: ChipProps) {
  const target = pressable({ role, label: children, checked: isOn }, onPress);
  return (
    <View
      className={classNames('chip', hasCheck && 'chip-c', isOn && 'chip-on')}
      hoverClass="chip-h"
      {...target}
    >
      {hasCheck && isOn && <Icon name="done" size={16} />}
      <View className="chip-w">{children}</View>
    </View>
  );
}
