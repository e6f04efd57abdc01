import type { Deadline } from '../../../cloud/contract/requests/deadlines';
import type { Urgency } from '../../../cloud/contract/requests/kinds';
import { dueAfter } from '../../../cloud/features/requests/deadlines';

/** Friday the 12th of June 2026, 16:30 in the community; the 19th is the Dragon Boat Festival. */
const friday = new Date('2026-06-12T08:30:00Z');

/** An instant by the community's clock. */
const local = (at: Date) => new Date(at.getTime() + 8 * 3_600_000).toISOString().slice(5, 16);

/* The domain's table of owners, written down a second time: working days are of nine hours, from 8:30 to 17:30. */
it.each<[Deadline, Urgency, string]>([
  ['firstAnswer', 'normal', '06-15T16:30'],
  ['firstAnswer', 'utilities', '06-12T20:30'],
  ['firstAnswer', 'urgent', '06-12T18:30'],
  ['sendOut', 'normal', '06-15T16:30'],
  ['take', 'normal', '06-15T11:30'],
  ['take', 'urgent', '06-12T17:00'],
  ['resolve', 'normal', '06-22T16:30'],
  ['resolve', 'utilities', '06-13T16:30'],
  ['resolve', 'urgent', '06-12T18:30'],
  ['answer', 'normal', '06-17T16:30'],
  ['match', 'normal', '06-16T16:30'],
  ['claimTerm', 'normal', '06-26T16:30'],
  ['unclaimed', 'normal', '06-27T16:30'],
  ['check', 'normal', '06-16T16:30'],
  ['wisherCheck', 'normal', '06-19T16:30'],
  ['lapse', 'normal', '06-19T16:30'],
  ['rectify', 'normal', '06-17T16:30'],
])('%s of what is %s, begun on a Friday at 16:30, is due at %s', (step, urgency, due) => {
  expect(local(dueAfter(friday, step, urgency))).toBe(due);
});
