import { View } from '@tarojs/components';

/** The third tab: what the resident has asked for. */
export default function MattersPage() {
  return <View>我的事</View>;
}
