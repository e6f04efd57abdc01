import { View } from '@tarojs/components';
import { Icon, type IconName } from './icon';

/** The colour of a state (the first six) or of an activity (red, orange, blue, green, purple). */
export type Tone = 'wait' | 'blue' | 'teal' | 'green' | 'red' | 'grey' | 'orange' | 'purple';

export interface TagProps {
  tone: Tone;
  icon: IconName;
  children: string;
}

/** A state in a word, an icon and a tone together. */
export function Tag({ tone, icon, children }: TagProps) {
  return (
    <View className={`tag t-${tone}`}>
      <Icon name={icon} size={16} />
      <View className="tag-w">{children}</View>
    </View>
  );
}
