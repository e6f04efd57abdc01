import { View } from '@tarojs/components';
import { Icon, type IconName } from './icon';
import { pressable } from './pressable';

export interface RoundButtonProps {
  icon: IconName;
  /** What it does, as it has no word. */
  label: string;
  onPress: () => void;
}

/** A button with an icon alone, at the end of a row of chips. */
export function RoundButton({ icon, label, onPress }: RoundButtonProps) {
  return (
    <View className="rnd" hoverClass="rnd-on" {...pressable({ label }, onPress)}>
      <Icon name={icon} size={22} />
    </View>
  );
}
