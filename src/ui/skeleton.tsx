import { View } from '@tarojs/components';
import { aria } from './aria';

export interface SkeletonProps {
  /** Said to screen readers while it stands there. */
  label: string;
  /** How many cards of two lines are expected. */
  cards?: number;
}

/** The shape of cards that are on their way; it does not move. */
export function Skeleton({ label, cards = 3 }: SkeletonProps) {
  return (
    <View className="sks" {...aria({ role: 'status', label })}>
      {Array.from({ length: cards }, (_, place) => (
        <View key={place} className="card">
          <View className="sk sk-a" />
          <View className="sk sk-b" />
        </View>
      ))}
    </View>
  );
}
