import type { RequestState } from '../../cloud/contract/requests/lifecycle';

/** The word of each state. */
export const stateWords: Record<RequestState, string> = {
  submitted: '待受理',
  accepted: '已受理',
  dispatched: '已派单',
  in_progress: '办理中',
  planned: '列入计划',
  checking: '待核实',
  resolved: '已办结',
  rectifying: '整改中',
  closed: '已销号',
  declined: '不予受理',
  withdrawn: '已撤回',
  merged: '已并案',
};

/** The word of a work order that came back. */
export const returnedWord = '被退单';
