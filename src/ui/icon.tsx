import { View } from '@tarojs/components';
import { aria } from './aria';
import type { iconNames } from './icon-names';

/** A drawing of the kit. */
export type IconName = (typeof iconNames)[number];

export interface IconProps {
  name: IconName;
  /** In px at the ordinary size; larger in elder mode. */
  size?: 16 | 20 | 22 | 24 | 28 | 32;
  /** What it means; without it the icon is decoration beside a word, hidden from screen readers. */
  label?: string;
}

/** A line icon in the colour of the text around it. */
export function Icon({ name, size = 20, label }: IconProps) {
  const told = label === undefined ? aria({ hidden: true }) : aria({ role: 'img', label });
  return <View className={`i i${size} i-${name}`} {...told} />;
}
