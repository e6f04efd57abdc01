import { View } from '@tarojs/components';
import { aria } from './aria';
import { classNames } from './class-names';

export interface PaneProps {
  light: 'dark' | 'half' | 'lit';
  /** What the light means, below the window; without it the window is decoration. */
  word?: string;
  /** 30 or 48 px wide. */
  size?: 'small' | 'large';
  /** Lights up once as it appears. */
  isLighting?: boolean;
}

/** A window mark: dark, half or fully lit. */
export function Pane({ light, word, size = 'small', isLighting }: PaneProps) {
  return (
    <View className={classNames('pane', size === 'large' && 'pane-l')}>
      <View
        className={classNames('pane-g', `pane-${light}`, isLighting && 'pane-on')}
        {...aria({ hidden: true })}
      />
      {word !== undefined && <View className="pane-w">{word}</View>}
    </View>
  );
}
