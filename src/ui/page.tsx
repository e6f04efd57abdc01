import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { classNames } from './class-names';

export interface PageProps {
  /** Larger type and targets, one column. */
  isElder?: boolean;
  /** The phone's own scale of type: 1, 1.4 or 1.75. */
  typeScale?: number;
  /** An ActionBar; it keeps the safe area at the bottom clear. */
  bar?: ReactNode;
  /** A Sheet, open or not. */
  sheet?: ReactNode;
  /** Uses the width of a desktop, for pages of the staff. */
  isWide?: boolean;
  /** Holds Columns: sheets then lie over the second one. */
  hasColumns?: boolean;
  children: ReactNode;
}

/** The wall that a page stands on: gutter, even space between its parts, and the variables that size all else. */
export function Page({ isElder, typeScale = 1, bar, sheet, isWide, hasColumns, children }: PageProps) {
  const scale = typeScale === 1 ? {} : { style: `--k:${typeScale}` };
  return (
    <View className={classNames('pg', isElder && 'elder', isWide && 'pg-w', hasColumns && 'pg-c')} {...scale}>
      <View className={classNames('pg-in', bar === undefined && 'pg-nb')}>{children}</View>
      {bar}
      {/* In a node of its own: what takes the place of another among the page's children sends all of them anew. */}
      {sheet !== undefined && <View>{sheet}</View>}
    </View>
  );
}
