/** What a screen reader is told about an element. */
export interface Aria {
  role?: string;
  label?: string;
  hidden?: boolean;
  checked?: boolean;
  disabled?: boolean;
  selected?: boolean;
  expanded?: boolean;
  live?: 'polite' | 'assertive';
  modal?: boolean;
  /** What the rest of the page shows; HTML only. */
  current?: boolean;
  /** Of a heading; HTML only. */
  level?: number;
}

/**
 * Spells accessibility attributes for the platform being built, to be spread on a Taro component:
 * `<View {...aria({ role: 'img', label })}>`. What can be pressed takes `pressable()` instead.
 *
 * The mini-program says `aria-role` where HTML says `role`; everything else has one name on both. Only attributes listed in
 * `config/aria-attributes.ts` reach the mini-program, for others the name is dropped in silence. Values are words, because
 * Taro's H5 components remove an attribute that is `false`.
 */
export function aria(told: Aria): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (const [name, value] of Object.entries(told)) {
    if (value === undefined) continue;
    attributes[name === 'role' && process.env.TARO_ENV !== 'weapp' ? 'role' : `aria-${name}`] = String(value);
  }
  return attributes;
}

/**
 * Names the text field inside a Taro input or textarea, which on H5 is a child of the element that takes the props.
 */
export function ariaOfInput(label: string, isFaulty: boolean) {
  if (process.env.TARO_ENV === 'weapp') return aria({ label });
  return { nativeProps: { 'aria-label': label, 'aria-invalid': String(isFaulty) } };
}

/** Keeps a picture silent whose surroundings have its name already; on H5 the image itself must say that it has none. */
export function silentPicture() {
  return process.env.TARO_ENV === 'weapp' ? {} : { nativeProps: { alt: '' } };
}
