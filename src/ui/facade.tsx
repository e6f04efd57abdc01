import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { aria } from './aria';

export interface FacadeProps {
  /** Windows across: three beside more words, four beside fewer. */
  windows?: 3 | 4;
  /** Words and a button on dusk; without windows when absent they stand alone. */
  children: ReactNode;
}

/** The one dusk panel of a screen, with the windows of a house that runs out of it at the bottom. */
export function Facade({ windows, children }: FacadeProps) {
  return (
    <View className="fac">
      <View className="fac-b">{children}</View>
      {windows && <View className={`fac-h fac-${windows}`} {...aria({ hidden: true })} />}
    </View>
  );
}
