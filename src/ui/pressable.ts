import type { ITouchEvent } from '@tarojs/components';
import { type Aria, aria } from './aria';

/** How long a pressed look stays, in milliseconds: the kit's one short motion. */
const pressedMilliseconds = 120;

/** Presses the focused element by Enter or the space bar, which a browser does for its own buttons only. */
function pressByKey(event: KeyboardEvent) {
  const isOnItself = event.target === event.currentTarget;
  if (!isOnItself || (event.key !== 'Enter' && event.key !== ' ')) return;
  event.preventDefault();
  (event.currentTarget as HTMLElement).click();
}

/**
 * Makes a Taro element pressable: role and name for the screen reader, the tap, and on H5 the keyboard as well.
 *
 * The tap stops here, so that a button inside a row does not press the row. A disabled element keeps its place in the order
 * of focus and does nothing.
 */
export function pressable(told: Aria & { label: string }, onPress: () => void) {
  return {
    ...aria({ role: 'button', ...told }),
    ...(process.env.TARO_ENV === 'weapp' ? {} : { tabIndex: '0', onKeyDown: pressByKey }),
    hoverStayTime: pressedMilliseconds,
    onClick: (event: ITouchEvent) => {
      event.stopPropagation();
      if (!told.disabled) onPress();
    },
  };
}
