import type { RequestState } from '../../../cloud/contract/requests/lifecycle';
import { returnedWord, stateWords } from '../../copy/states';
import type { IconName } from '../../ui/icon';
import type { Tone } from '../../ui/tag';

/** Word, icon and tone of a state: always together, for colour alone says nothing. */
export interface StateLook {
  readonly word: string;
  readonly icon: IconName;
  readonly tone: Tone;
}

/** How each state is shown. */
export const stateLooks: Record<RequestState, StateLook> = {
  submitted: { word: stateWords.submitted, icon: 'hourglass', tone: 'wait' },
  accepted: { word: stateWords.accepted, icon: 'inbox', tone: 'blue' },
  dispatched: { word: stateWords.dispatched, icon: 'send', tone: 'blue' },
  in_progress: { word: stateWords.in_progress, icon: 'wrench', tone: 'teal' },
  planned: { word: stateWords.planned, icon: 'calendar', tone: 'wait' },
  checking: { word: stateWords.checking, icon: 'search', tone: 'blue' },
  resolved: { word: stateWords.resolved, icon: 'done', tone: 'green' },
  rectifying: { word: stateWords.rectifying, icon: 'redo', tone: 'red' },
  closed: { word: stateWords.closed, icon: 'stamp', tone: 'grey' },
  declined: { word: stateWords.declined, icon: 'refuse', tone: 'grey' },
  withdrawn: { word: stateWords.withdrawn, icon: 'undo', tone: 'grey' },
  merged: { word: stateWords.merged, icon: 'merge', tone: 'grey' },
};

/** A work order that came back. */
export const returnedLook: StateLook = { word: returnedWord, icon: 'undo', tone: 'wait' };
