import { Text, View } from '@tarojs/components';

/** One word on one page. */
export default function HelloPage() {
  return (
    <View>
      <Text>hello</Text>
    </View>
  );
}
