import type { RequestState } from '../../cloud/contract/requests/lifecycle';
import type { IconName } from '../ui/icon';
import type { Tone } from '../ui/tag';

/** Word, icon and tone of a state: always together, for colour alone says nothing. */
export interface StateLook {
  readonly word: string;
  readonly icon: IconName;
  readonly tone: Tone;
}

/** How each state is shown. */
export const stateLooks: Record<RequestState, StateLook> = {
  submitted: { word: '待受理', icon: 'hourglass', tone: 'wait' },
  accepted: { word: '已受理', icon: 'inbox', tone: 'blue' },
  dispatched: { word: '已派单', icon: 'send', tone: 'blue' },
  in_progress: { word: '办理中', icon: 'wrench', tone: 'teal' },
  planned: { word: '列入计划', icon: 'calendar', tone: 'wait' },
  checking: { word: '待核实', icon: 'search', tone: 'blue' },
  resolved: { word: '已办结', icon: 'done', tone: 'green' },
  rectifying: { word: '整改中', icon: 'redo', tone: 'red' },
  closed: { word: '已销号', icon: 'stamp', tone: 'grey' },
  declined: { word: '不予受理', icon: 'refuse', tone: 'grey' },
  withdrawn: { word: '已撤回', icon: 'undo', tone: 'grey' },
  merged: { word: '已并案', icon: 'merge', tone: 'grey' },
};

/** A work order that came back. */
export const returnedLook: StateLook = { word: '被退单', icon: 'undo', tone: 'wait' };
