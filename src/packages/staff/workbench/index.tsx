import { View } from '@tarojs/components';

/** Stands in for the staff's subpackage. */
export default function WorkbenchPage() {
  return <View>工作台</View>;
}
