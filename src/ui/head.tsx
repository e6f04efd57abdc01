import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { Words } from './words';

export interface HeadProps {
  /** What the page is about, whole. */
  title: string;
  /** Before the title, such as a window. */
  picture?: ReactNode;
  /** A tag and small facts, in a line that wraps. */
  children?: ReactNode;
}

/** The head of a page about one thing: it stands on the wall, above the cards. */
export function Head({ title, picture, children }: HeadProps) {
  return (
    <View className="hd">
      {picture}
      <View className="hd-b">
        <Words size="title" isHeading>
          {title}
        </Words>
        {children && <View className="hd-f">{children}</View>}
      </View>
    </View>
  );
}
