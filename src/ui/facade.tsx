import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { aria } from './aria';

/** Each letter is a window: Dark, Lit, Pale, Curtain, pLant (t), cat, lauNdry (n) and air-conditioner (k). */
const houses = { 3: 'dtncdpdkadcd', 4: 'cdtnkplatddcdlld' } as const;

export interface FacadeProps {
  /** Windows across: three beside more words, four beside fewer. */
  windows?: keyof typeof houses;
  /** Words and a button on dusk; without windows when absent they stand alone. */
  children: ReactNode;
}

function windowsOf(house: string): { key: string; look: string }[] {
  return [...house].map((look, place) => ({ key: `${look}${place}`, look }));
}

/** The one dusk panel of a screen, with the windows of a house that runs out of it at the bottom. */
export function Facade({ windows, children }: FacadeProps) {
  return (
    <View className="fac">
      <View className="fac-b">{children}</View>
      {windows && (
        <View className={`fac-h fac-${windows}`} {...aria({ hidden: true })}>
          {windowsOf(houses[windows]).map(({ key, look }) => (
            <View key={key} className={`fw fw-${look}`} />
          ))}
        </View>
      )}
    </View>
  );
}
