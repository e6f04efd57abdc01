import { View } from '@tarojs/components';
import { aria } from './aria';
import { Button } from './button';
import { Icon } from './icon';

export interface FailedProps {
  title: string;
  /** Whose fault it is not, and what stays safe. */
  line: string;
  retry: string;
  isRetrying?: boolean;
  onRetry: () => void;
}

/** A page or part that could not be opened: what stays safe, and another try. */
export function Failed({ title, line, retry, isRetrying, onRetry }: FailedProps) {
  return (
    <View className="card bare" {...aria({ role: 'alert' })}>
      <View className="bare-i">
        <Icon name="redo" size={32} />
      </View>
      <View className="bare-t">{title}</View>
      <View className="bare-n">{line}</View>
      <View className="bare-b">
        <Button kind="plain" size="small" isBusy={isRetrying ?? false} onPress={onRetry}>
          {retry}
        </Button>
      </View>
    </View>
  );
}
