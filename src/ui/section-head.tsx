import { View } from '@tarojs/components';
import { Button } from './button';
import { Words } from './words';

export interface SectionHeadProps {
  title: string;
  /** The word of a link at the end, such as the way to the whole list. */
  action?: string;
  onAction?: () => void;
}

/** The head of a section on the wall, with a little more space above than between cards. */
export function SectionHead({ title, action, onAction }: SectionHeadProps) {
  return (
    <View className="sec">
      <Words size="head" isHeading>
        {title}
      </Words>
      {action !== undefined && onAction && (
        <Button kind="bare" size="small" end="right" onPress={onAction}>
          {action}
        </Button>
      )}
    </View>
  );
}
