import { View } from '@tarojs/components';

/** The fourth tab: the person and the settings. */
export default function MePage() {
  return <View>我</View>;
}
