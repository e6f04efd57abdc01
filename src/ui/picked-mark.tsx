import { View } from '@tarojs/components';
import { aria } from './aria';
import { Icon } from './icon';

/** A round check at the corner of what is picked; its parent says so to screen readers. */
export function PickedMark() {
  return (
    <View className="mark" {...aria({ hidden: true })}>
      <Icon name="check" size={16} />
    </View>
  );
}
