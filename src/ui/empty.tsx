import { View } from '@tarojs/components';
import { Button } from './button';
import { Pane } from './pane';

export interface EmptyProps {
  /** What there is none of yet. */
  title: string;
  /** What one may do about it. */
  line?: string;
  action?: string;
  onAction?: () => void;
}

/** A page or part without content yet: a dark window, and how to begin. */
export function Empty({ title, line, action, onAction }: EmptyProps) {
  return (
    <View className="card bare">
      <Pane light="dark" size="large" />
      <View className="bare-t">{title}</View>
      {line !== undefined && <View className="bare-n">{line}</View>}
      {action !== undefined && onAction && (
        <View className="bare-b">
          <Button size="small" onPress={onAction}>
            {action}
          </Button>
        </View>
      )}
    </View>
  );
}
