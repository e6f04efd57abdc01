import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { classNames } from './class-names';

export interface StackProps {
  /** Space between the children, in px. */
  gap?: 4 | 8 | 12 | 16 | 20 | 24;
  /**
   * `equal`: side by side in columns of one width; `ends`: the first takes the room, the others what they need;
   * `wrap`: each as wide as it is, in as many rows as it takes; `apart`: likewise, with the room between them.
   */
  across?: 'equal' | 'ends' | 'wrap' | 'apart';
  /** Puts what is across under each other in elder mode. */
  isColumnForElders?: boolean;
  children: ReactNode;
}

/** Sets its children under each other, or side by side, with even space between. */
export function Stack({ gap = 12, across, isColumnForElders, children }: StackProps) {
  return (
    <View className={classNames('st', `g${gap}`, across && `st-${across}`, isColumnForElders && 'st-el')}>
      {children}
    </View>
  );
}
