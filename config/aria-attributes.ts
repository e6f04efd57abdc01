/**
 * The accessibility attributes that each Taro component carries into the wxml, in the shape of Taro's component tables
 * ('' means: no default value).
 *
 * Build (base.wxml) and runtime (the aliases p0, p1, … in setData) must merge the very same table, because Taro numbers
 * the attributes of a component by their sorted order: one name more on one side shifts every alias of that component.
 * Every name costs about 1 kB of base.wxml on View, which is repeated on 16 levels, so only what is used stands here.
 */
const named = { 'aria-label': '', 'aria-hidden': '' };
const role = { 'aria-role': '' };
const states = { 'aria-checked': '', 'aria-disabled': '', 'aria-selected': '', 'aria-expanded': '' };
const regions = { 'aria-live': '', 'aria-modal': '' };

export const ariaAttributes = {
  View: { ...named, ...role, ...states, ...regions },
  Text: { ...named, ...role, 'aria-live': '' },
  Image: { ...named, ...role },
  Button: { ...named, ...role, ...states },
  Input: { 'aria-label': '' },
  Textarea: { 'aria-label': '' },
  Picker: { ...named, ...role, 'aria-disabled': '' },
  Switch: { 'aria-label': '' },
  ScrollView: { ...named, ...role },
  Swiper: { 'aria-label': '' },
};
