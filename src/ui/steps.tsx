import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { Icon } from './icon';

/** One thing that happened, is the latest, or will happen. */
export interface Step {
  key: string;
  state: 'past' | 'now' | 'coming';
  text: string;
  note?: string;
  time?: string;
  /** Photos and the like that belong to it. */
  more?: ReactNode;
}

export interface StepsProps {
  /** In the order to show: newest first when looking back, next first when looking ahead. */
  steps: readonly Step[];
}

/** A rail of what happened or will happen. */
export function Steps({ steps }: StepsProps) {
  return (
    <View>
      {steps.map((step) => (
        <View key={step.key} className={`stp stp-${step.state}`}>
          <View className="stp-r">
            <View className="stp-m">{step.state === 'now' && <Icon name="check" size={16} />}</View>
            <View className="stp-l" />
          </View>
          <View className="stp-b">
            <View className="stp-h">
              <View className="stp-t">{step.text}</View>
              {step.time !== undefined && <View className="stp-w">{step.time}</View>}
            </View>
            {step.note !== undefined && <View className="w-note w-second">{step.note}</View>}
            {step.more && <View className="stp-x">{step.more}</View>}
          </View>
        </View>
      ))}
    </View>
  );
}
