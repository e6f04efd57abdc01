import { View } from '@tarojs/components';
import { useState } from 'react';
import { aria } from './aria';
import { Button } from './button';
import { Icon } from './icon';

export interface FailedProps {
  title: string;
  /** Whose fault it is not, and what stays safe. */
  line: string;
  retry: string;
  /** May answer a promise, which ends when the other try has; the button waits for it. */
  onRetry: () => unknown;
}

/** A page or part that could not be opened: what stays safe, and another try. */
export function Failed({ title, line, retry, onRetry }: FailedProps) {
  const [isRetrying, setRetrying] = useState(false);
  async function tryAgain(): Promise<void> {
    setRetrying(true);
    await onRetry();
    setRetrying(false);
  }
  return (
    <View className="card bare" {...aria({ role: 'alert' })}>
      <View className="bare-i">
        <Icon name="redo" size={32} />
      </View>
      <View className="bare-t">{title}</View>
      <View className="bare-n">{line}</View>
      <View className="bare-b">
        <Button kind="plain" size="small" isBusy={isRetrying} onPress={() => void tryAgain()}>
          {retry}
        </Button>
      </View>
    </View>
  );
}
