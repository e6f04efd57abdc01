import { View } from '@tarojs/components';
import { aria } from './aria';

export interface SkeletonProps {
  /** Said to screen readers while it stands there. */
  label: string;
  /** How many cards of two lines are expected. */
  cards?: number;
}

/** At most as many cards as a screen shows. */
const shapes = ['first', 'second', 'third', 'fourth'] as const;

/** The shape of cards that are on their way; it does not move. */
export function Skeleton({ label, cards = 3 }: SkeletonProps) {
  return (
    <View className="sks" {...aria({ role: 'status', label })}>
      {shapes.slice(0, cards).map((shape) => (
        <View key={shape} className="card">
          <View className="sk sk-a" />
          <View className="sk sk-b" />
        </View>
      ))}
    </View>
  );
}
