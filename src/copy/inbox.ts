import type { Audience, InboxItem } from '../../cloud/contract/inbox/inbox';
import type { MoveName, RequestState } from '../../cloud/contract/requests/lifecycle';

type Words = Partial<Record<MoveName, string | ((state: RequestState) => string)>>;

const isDone = (state: RequestState) => state === 'closed' || state === 'resolved';

/** What each reader is told of a step; a step not named here is told as news. */
const sentences: Record<Audience, Words> = {
  requester: {
    submit: '收到了，社区会按时答复您',
    accept: '受理了，在安排人来办',
    decline: '这次没有受理，原因写在里面',
    publish: '您的心愿上墙了',
    publishThanks: '您的谢意上墙了',
    unpublish: '您的心愿从墙上取下来了，原因写在里面',
    claim: '有邻居认领了您的心愿',
    match: '帮您对接好了，可以互相联系',
    release: '这次帮忙的邻居有事，心愿重新等人帮',
    dispatch: '派出去了，等对方接单',
    take: '有人接单了，在办',
    return: '换一家来办，社区在安排',
    resolve: '说办好了，等人去看看',
    check: (state) => (isDone(state) ? '办好了，请您说一句怎么样' : '还没办好，在重新办'),
    remind: '办得怎么样，请您说一句',
    handToDesk: '请社区帮忙看看办好没有',
    lapse: '7 天没有评价，先办结了',
    note: '有新的进展',
    settle: '当场办好了，请您说一句怎么样',
    ask: '想问您一句，回答了接着办',
    resume: '没等到您的回答，先接着办',
    redirect: '换了一家来办',
    assign: '约好了上门时间',
  },
  handler: {
    dispatch: '有一张新单，请接单',
    route: '有一张新单，请接单',
    rate: (state) => (isDone(state) ? '居民评价：解决了' : '居民说没解决，请重新办'),
    check: (state) => (isDone(state) ? '看过了，办好了' : '看过了，还没办好，请重新办'),
    withdraw: '居民撤回了，不用办了',
    note: '有补充，请看看',
    thank: (state) => (isDone(state) ? '心愿圆了' : '还没办好，请再帮一次'),
    lapse: '办结了',
    redirect: '改派了，请看看归谁办',
    involve: '请您一起办一件事',
    assist: '协办的那一部分办好了',
    answer: '居民回答了，请接着办',
    resume: '居民没有回答，请接着办',
    noLongerNeeded: '居民说已经好了，不用去了',
    correct: '社区更正了内容，请看看',
    assign: '有一件事约您上门',
    callNext: '险情还没人接单，请马上看看',
  },
  claimant: {
    match: '对接好了，可以和对方联系了',
    thank: (state) => (isDone(state) ? '您帮的心愿圆了，谢谢您' : '对方说还没办好，请再看看'),
    check: (state) => (isDone(state) ? '社区看过，办好了' : '社区看过，还没办好'),
    rate: (state) => (isDone(state) ? '您帮的心愿圆了，谢谢您' : '对方说还没办好，请再看看'),
    release: '认领结束了，谢谢您愿意帮忙',
    note: '有补充，请看看',
    lapse: '办结了，谢谢您',
  },
  desk: {
    proposeDecline: '同事建议不予受理，请您看看',
    claim: '有人认领心愿，请对接',
    release: '心愿被交还，请安排',
    return: '有一张退单，请重新安排',
    remind: '心愿等了 15 天，请找个单位来办',
    handToDesk: '心愿人 7 天没说，请看看办好没有',
    thank: '有一句谢意，看看能不能上墙',
    answer: '居民回答了，请接着办',
    resume: '居民没有回答，请接着办',
    callNext: '险情没有人接单，请马上找人去',
  },
};

/** What an item says. */
export function inboxWords({ audience, move, state }: InboxItem): string {
  const words = sentences[audience][move];
  if (typeof words === 'function') return words(state);
  return words ?? '有新的进展';
}

export const inboxPage = {
  empty: '还没有消息',
  emptyLine: '事情有了进展，会写在这里',
  head: '办到哪一步了',
  read: '都看过了',
  unread: '没看过',
};
