import { View } from '@tarojs/components';
import { aria } from './aria';
import { classNames } from './class-names';
import { Icon, type IconName } from './icon';
import { pressable } from './pressable';
import type { Tone } from './tag';

export interface NoticeProps {
  tone: Extract<Tone, 'wait' | 'red' | 'blue' | 'green' | 'grey'>;
  icon: IconName;
  /** The fact, one line. */
  children: string;
  /** What is safe, what to do. */
  note?: string;
  /** Lies on top of a card, over its full width. */
  isFlush?: boolean;
  /** The word of what can be done about it; the whole notice is the target. */
  action?: string;
  onAction?: () => void;
}

/** A fact about the page itself, in its place on the page. */
export function Notice({ tone, icon, children, note, isFlush, action, onAction }: NoticeProps) {
  const told = onAction
    ? {
        hoverClass: 'ntc-on',
        ...pressable({ label: [children, note, action].filter(Boolean).join('，') }, onAction),
      }
    : aria({ role: tone === 'red' ? 'alert' : 'status' });
  return (
    <View className={classNames('ntc', `t-${tone}`, isFlush && 'ntc-f')} {...told}>
      <Icon name={icon} />
      <View className="ntc-b">
        <View className={classNames('ntc-t', (isFlush || note !== undefined) && 'w-b')}>{children}</View>
        {note !== undefined && <View className="w-note w-second">{note}</View>}
      </View>
      {action !== undefined && (
        <View className="ntc-a">
          <View>{action}</View>
          <Icon name="right" size={16} />
        </View>
      )}
    </View>
  );
}
