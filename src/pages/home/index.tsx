import { View } from '@tarojs/components';

/** The first tab: what waits for the resident, and where to begin. */
export default function HomePage() {
  return <View>首页</View>;
}
