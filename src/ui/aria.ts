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
}

/**
 * Spells accessibility attributes for the platform being built, to be spread on a Taro component:
 * `<View {...aria({ role: 'button', label })}>`.
 *
 * The mini-program says `aria-role` where HTML says `role`; everything else has one name on both. Only attributes listed in
 * `config/aria-attributes.ts` reach the mini-program, for others the name is dropped in silence.
 */
export function aria(told: Aria): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (const [name, value] of Object.entries(told)) {
    if (value === undefined) continue;
    attributes[name === 'role' && process.env.TARO_ENV === 'h5' ? 'role' : `aria-${name}`] = String(value);
  }
  return attributes;
}
