import { Button as NativeButton, type ButtonProps as NativeButtonProps, View } from '@tarojs/components';
import { classNames } from './class-names';
import { Icon, type IconName } from './icon';
import { pressable } from './pressable';

export interface ButtonProps {
  /** The word on it, a verb. */
  children: string;
  /**
   * `primary`: one a screen. `soft`: acts within a card. `plain`: an edge. `lamp`: the one on a dark panel. `quiet`: others
   * below a sheet's primary. `white`: on the wall. `text`: a word that acts. `bare`: the same in ink.
   */
  kind?: 'primary' | 'soft' | 'plain' | 'lamp' | 'quiet' | 'white' | 'text' | 'bare';
  /** 52 or 44 high; elder 64 or 60. */
  size?: 'large' | 'small';
  isRound?: boolean;
  icon?: IconName;
  /** An icon after the word. */
  end?: IconName;
  /** At work: the word stays, three dots follow, and presses are ignored. */
  isBusy?: boolean;
  /** What is still missing; while set it replaces the word, and the button is grey and does nothing. */
  missing?: string;
  onPress?: () => void;
  /** Told true when held down and false when let go, instead of `onPress`. */
  onHold?: (isHeld: boolean) => void;
  /** A fuller name for screen readers than the word on it. */
  label?: string;
  /** Asks WeChat for something only its own button may, such as sharing; the answer comes by the native props. */
  native?: Partial<NativeButtonProps> & Pick<NativeButtonProps, 'openType'>;
}

/** One action. */
export function Button(props: ButtonProps) {
  const { children, kind = 'primary', size = 'large', icon, end, isBusy = false, missing, onHold } = props;
  const isOff = missing !== undefined;
  const word = missing ?? children;
  const look = classNames(
    'btn',
    isOff ? 'btn-off' : `btn-${kind}`,
    size === 'small' && 'btn-s',
    props.isRound && 'btn-r',
    isBusy && 'btn-busy',
  );
  const told = { label: isOff ? word : (props.label ?? word), disabled: isOff || isBusy };
  const hold = onHold && !told.disabled && holding(onHold);
  const inside = (
    <>
      {icon && <Icon name={icon} />}
      <View className="btn-w">{word}</View>
      {isBusy && <View className="btn-d">…</View>}
      {end && <Icon name={end} size={16} />}
    </>
  );
  const shared = {
    className: look,
    hoverClass: told.disabled ? 'none' : `btn-${kind}-on`,
    ...pressable(told, props.onPress ?? ignore),
    ...hold,
  };
  if (props.native && !told.disabled) {
    return (
      <NativeButton {...shared} {...props.native}>
        {inside}
      </NativeButton>
    );
  }
  return <View {...shared}>{inside}</View>;
}

/** A finger that slides off or a call that comes in also lets go. */
function holding(onHold: (isHeld: boolean) => void) {
  return {
    onTouchStart: () => onHold(true),
    onTouchEnd: () => onHold(false),
    onTouchCancel: () => onHold(false),
  };
}

function ignore() {}
