import { View } from '@tarojs/components';
import type { ReactNode } from 'react';

export interface ColumnsProps {
  /** Stays in sight while the children scroll, and scrolls by itself; without it there is one column. */
  side: ReactNode;
  children: ReactNode;
}

/** Two columns on a desktop: a list, and what was chosen from it. The page takes `hasColumns`, so that sheets lie over the side. */
export function Columns({ side, children }: ColumnsProps) {
  if (!side) return <>{children}</>;
  return (
    <View className="cols">
      <View className="cols-a">{children}</View>
      <View className="cols-b">{side}</View>
    </View>
  );
}
