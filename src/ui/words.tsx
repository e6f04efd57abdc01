import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { aria } from './aria';
import { classNames } from './class-names';

export interface WordsProps {
  size?: 'display' | 'title' | 'head' | 'body' | 'note' | 'small';
  /** `second` and `third` are the quieter inks; `dusk` and `dusk2` are for a dark panel. */
  tone?: 'ink' | 'second' | 'third' | 'accent' | 'red' | 'green' | 'dusk' | 'dusk2';
  isStrong?: boolean;
  isCentred?: boolean;
  /** Cuts after so many lines; only titles and stories of a list are ever cut. */
  lines?: 1 | 2;
  /** Figures of one width, for times and counts under each other. */
  isTabular?: boolean;
  /** Announced as a heading. */
  isHeading?: boolean;
  children: ReactNode;
}

/** A piece of text in one of the six sizes; the three large ones are bold. */
export function Words(props: WordsProps) {
  const { size = 'body', tone = 'ink', isStrong, isCentred, lines, isTabular, isHeading, children } = props;
  const look = classNames(
    `w-${size}`,
    tone !== 'ink' && `w-${tone}`,
    isStrong && 'w-b',
    isCentred && 'w-c',
    lines !== undefined && `w-${lines}l`,
    isTabular && 'w-n',
  );
  return (
    <View className={look} {...(isHeading ? aria({ role: 'heading', level: 2 }) : {})}>
      {children}
    </View>
  );
}
