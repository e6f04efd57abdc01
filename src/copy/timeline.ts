import type { RequestKind, Urgency } from '../../cloud/contract/requests/kinds';
import type { MoveName } from '../../cloud/contract/requests/lifecycle';
import type { ActorKind, Step } from '../../cloud/contract/requests/matter';
import { kindWords, urgencyWords } from './kinds';
import { timeWords } from './times';

const actorWords: Record<ActorKind, string> = {
  you: '您',
  requester: '居民',
  desk: '社区',
  street: '街道',
  gridWorker: '网格员',
  unit: '办理单位',
  claimant: '帮忙的邻居',
  staff: '社区',
  clock: '',
  dispatcher: '',
};

/** Who did a step: a name where the reader may know it. */
export function whoWords(step: Step): string {
  return step.actor === 'you' ? '您' : (step.actorName ?? actorWords[step.actor]);
}

const corrected = { kind: '类型', category: '分类', urgency: '级别', place: '地点' };

function correctionWords({ what, from, to }: Step['corrections'][number]): string {
  const named = (value: string) => {
    if (what === 'kind') return kindWords[value as RequestKind];
    if (what === 'urgency') return urgencyWords[value as Urgency];
    return value === '' ? '没写' : value;
  };
  return `${corrected[what]}从${named(from)}改成${named(to)}`;
}

const by = (step: Step, now: number) => (step.dueAt ? `，${timeWords(step.dueAt, now)} 前办好` : '');

/** A step of the history as one plain sentence. */
const sentences: Record<MoveName, (step: Step, who: string, now: number) => string> = {
  register: (_, who) => `${who}登记的`,
  adoptClaim: (_, who) => `${who}换了身份，接着帮`,
  adopt: (_, who) => `${who}把这件事放进了自己的账号`,
  settle: (_, who) => `${who}当场办好了`,
  correct: (step, who) => `${who}更正：${step.corrections.map(correctionWords).join('，')}`,
  ask: (_, who) => `${who}问一句`,
  answer: (_, who) => `${who}回答了`,
  resume: () => '3 个工作日没有回答，接着办',
  redirect: (step, _, now) => `改派给${step.receiverName ?? '办理单位'}${by(step, now)}`,
  involve: (step) => `请${step.receiverName ?? '另一家'}一起办`,
  assist: (_, who) => `${who}那一部分办好了`,
  assign: (step, _, now) =>
    [
      step.visitAt ? `约好${timeWords(step.visitAt, now)} 上门` : '',
      step.assignedName ? `${step.assignedName}来` : '',
    ]
      .filter(Boolean)
      .join('，'),
  noLongerNeeded: (_, who) => `${who}说已经好了`,
  submit: (step, who) => (step.actor === 'you' ? '您说的收到了' : `${who}报来的`),
  route: (step) =>
    step.state === 'dispatched' ? `直接派给${step.receiverName ?? '办理单位'}` : '已分到社区',
  accept: (_, who) => `${who}受理了`,
  proposeDecline: (_, who) => `${who}建议不予受理，等另一位同事看`,
  decline: () => '这次没有受理',
  publish: () => '上了心愿墙',
  publishThanks: () => '您的谢意也上了墙',
  unpublish: () => '从心愿墙上取下来了',
  claim: (step, who) =>
    step.actor === 'you' ? '您认领了' : `${who === actorWords.claimant ? '一位邻居' : who}认领了`,
  match: () => '社区帮忙对接上了，可以互相联系',
  release: (step, who) =>
    step.actor === 'clock' ? '认领到期，心愿重新等人帮' : `${who}这次帮不上，心愿重新等人帮`,
  dispatch: (step, _, now) => `派给${step.receiverName ?? '办理单位'}${by(step, now)}`,
  take: (_, who) => `${who}接了单`,
  note: (_, who) => `${who}补充`,
  return: (_, who) => `${who}退了单，社区重新安排`,
  resolve: (step, who) => `${who}${step.outcome === 'explained' ? '说明了情况' : '办好了'}`,
  check: (step, who) => (step.solved ? `${who}看过，办好了` : `${who}看过，还没办好，重新办`),
  thank: (step, who) => (step.solved ? `${who}说心愿圆了` : `${who}说还没办好`),
  rate: (step, who) => (step.solved ? `${who}评价：解决了` : `${who}评价：没解决，重新办`),
  remind: () => '提醒了一次',
  callNext: (step) =>
    step.receiverName ? `还没有人接，叫了值班的${step.receiverName}` : '没等到人接，社区和街道在找人',
  handOn: () => '原来经手的人不在岗了，换人接着办',
  handToDesk: () => '请社区帮忙看看办好没有',
  lapse: () => '7 天没有评价，先办结了',
  withdraw: (_, who) => `${who}撤回了`,
};

/** Says a step in plain words; its times as from `now` on. */
export function stepWords(step: Step, now = Date.now()): string {
  return sentences[step.move](step, whoWords(step), now);
}

/** A step for paper, which is read by others and later: with the reader's name and whole dates. */
export function paperWords(step: Step, readerName: string): string {
  const isOwn = step.actor === 'you';
  return stepWords(isOwn ? { ...step, actor: 'staff', actorName: readerName } : step, 0);
}
