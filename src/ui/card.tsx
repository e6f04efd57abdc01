import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { classNames } from './class-names';
import { pressable } from './pressable';

export interface CardProps {
  /** Without padding: holds rows, which bring their own. */
  isFlush?: boolean;
  /** Makes the whole card one target; needs `label`. */
  onPress?: () => void;
  label?: string;
  /** Names the card to scroll to. */
  id?: string;
  children: ReactNode;
}

/** A white group on the wall. */
export function Card({ isFlush, onPress, label = '', id, children }: CardProps) {
  const look = classNames('card', isFlush && 'card-f');
  if (!onPress)
    return (
      <View className={look} {...(id && { id })}>
        {children}
      </View>
    );
  return (
    <View className={look} hoverClass="card-on" {...pressable({ label }, onPress)}>
      {children}
    </View>
  );
}
