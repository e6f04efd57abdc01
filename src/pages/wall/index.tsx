import { View } from '@tarojs/components';

/** The second tab: the wishes of the neighbourhood. */
export default function WallPage() {
  return <View>心愿墙</View>;
}
