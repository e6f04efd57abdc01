import { callNumber, say } from './device';
import { goToTab, open, type PageName } from './navigate';

/** Where a press leads, as plain data that can stand in what a page draws from. */
export type Press =
  | { readonly open: PageName; readonly query?: Record<string, string> }
  | { readonly tab: 'matters' }
  | { readonly call: string }
  | { readonly say: string };

/** Goes there. */
export function follow(press: Press): void {
  if ('open' in press) open(press.open, press.query);
  else if ('tab' in press) goToTab(press.tab);
  else if ('call' in press) callNumber(press.call);
  else say(press.say);
}
