import { View } from '@tarojs/components';
import { aria } from './aria';
import { Icon } from './icon';

/** What is wrong with a field and what to do about it, read out as it appears. */
export function Fault({ children }: { children: string }) {
  return (
    <View className="fault" {...aria({ live: 'polite' })}>
      <Icon name="alert" size={16} />
      <View className="fault-w">{children}</View>
    </View>
  );
}
