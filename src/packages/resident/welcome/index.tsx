import { View } from '@tarojs/components';

/** Stands in for the resident's subpackage. */
export default function WelcomePage() {
  return <View>欢迎</View>;
}
