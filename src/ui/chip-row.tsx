import { ScrollView, View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { aria } from './aria';

export interface ChipRowProps {
  /** What is being chosen, for screen readers. */
  label: string;
  /** The same shown before the chips. */
  lead?: string;
  /** Wraps rather than scrolls; elder mode always wraps. */
  isWrapping?: boolean;
  /** Stays at the end while the chips scroll, such as a search button. */
  end?: ReactNode;
  children: ReactNode;
}

/** A row of chips that scrolls past the gutter, or wraps. */
export function ChipRow({ label, lead, isWrapping, end, children }: ChipRowProps) {
  const chips = (
    <View className="chips-in" {...aria({ role: 'radiogroup', label })}>
      {lead !== undefined && <View className="chips-l">{lead}</View>}
      {children}
    </View>
  );
  if (isWrapping) return <View className="chips-wrap">{chips}</View>;
  return (
    <View className="chips">
      <ScrollView className="chips-x" scrollX enhanced showScrollbar={false}>
        {chips}
      </ScrollView>
      {end}
    </View>
  );
}
