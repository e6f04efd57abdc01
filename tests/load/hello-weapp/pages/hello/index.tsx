import { Text, View } from '@tarojs/components';
import { useLoad } from '@tarojs/taro';

/** Its one page. */
export default function HelloPage() {
  useLoad(() => console.log('Page loaded.'));
  return (
    <View className="index">
      <Text>Hello world!</Text>
    </View>
  );
}
