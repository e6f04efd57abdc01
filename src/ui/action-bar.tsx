import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { classNames } from './class-names';

export interface ActionBarProps {
  /** One line above the button: what will happen, or what was chosen. */
  summary?: ReactNode;
  /** The line above holds something to press, and is as high as a target. */
  isTall?: boolean;
  /** One primary button, full width; another beside it may only be plain. */
  children: ReactNode;
}

/** The place of the primary button at the bottom of a page, above the safe area. */
export function ActionBar({ summary, isTall, children }: ActionBarProps) {
  return (
    <View className={classNames('bar', isTall && 'bar-tall')}>
      <View className="bar-in">
        {summary !== undefined && <View className="bar-s">{summary}</View>}
        <View className="bar-b">{children}</View>
      </View>
    </View>
  );
}
