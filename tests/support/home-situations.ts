import type { NoticeRow } from '../../cloud/contract/notices/notice-row';
import type { MatterRow } from '../../cloud/contract/requests/matter-row';
import type { Me } from '../../cloud/contract/session/sign-in';
import { helloWords } from '../../src/copy/times';
import type { HomeData } from '../../src/pages/home/home-view';

/** Somebody who opens home, what the server answers, and what has to stand there, however it is drawn. */
export interface HomeSituation {
  readonly name: string;
  readonly isElder: boolean;
  readonly me: Me;
  /** By operation; what is missing is refused. */
  readonly answers: Readonly<Record<string, unknown>>;
  /** Everything that is read, from top to bottom. */
  readonly words: readonly string[];
  /** What a screen reader calls what can be pressed. */
  readonly buttons: readonly string[];
}

const id = (last: number) => `00000000-0000-7000-8000-00000000000${last}`;
const at = '2026-06-12T02:00:00.000Z';
const home = {
  communityId: id(1),
  communityName: '樟树里社区',
  communityPhone: '0571-0000',
  placeId: id(2),
  placeLabel: '8 栋 2 单元',
};
const chen: Me = { personId: id(3), callName: '陈阿姨', home, grants: [] };
const worker = {
  ...chen,
  home: null,
  grants: [{ role: 'desk', nodeId: id(1), unitId: null }],
} as unknown as Me;

function matter(last: number, more: Partial<MatterRow>): MatterRow {
  return {
    communityId: id(1),
    requestId: id(last),
    number: `0612-0${last}`,
    kind: 'issue',
    title: '楼道灯坏了',
    state: 'resolved',
    isPublished: false,
    ownerKind: 'requester',
    ownerName: null,
    dueAt: null,
    movedAt: at,
    ...more,
  };
}

const rate = matter(4, {});
const thank = matter(5, { kind: 'wish', title: '换个灯泡', ownerKind: 'claimant' });
const closed = matter(6, { title: '井盖松了', state: 'closed', ownerKind: null });
const notice = {
  communityId: id(1),
  noticeId: id(7),
  kind: 'water',
  title: '周四停水',
  startsAt: null,
  endsAt: null,
  shownFrom: at,
  shownUntil: at,
  publishedAt: at,
  places: ['8 栋'],
  state: 'ended',
  isRead: false,
} as unknown as NoticeRow;
const nothing: HomeData = { waiting: [], waitingCount: 0, recent: [], gridWorker: null, workbench: null };
const gridWorker = {
  personId: id(8),
  name: '周敏',
  phone: '13800000000',
  gridName: '2 网格',
  photoUrl: null,
};
const full: HomeData = { ...nothing, waiting: [rate, thank], waitingCount: 2, recent: [closed], gridWorker };
const noticeLine = '6 月 12 日结束，8 栋';

const jobs = ['报问题', '漏水、路灯', '约大厅', '办事、理发', '做志愿', '即将开放'];
const jobButtons = ['报问题，漏水、路灯', '约大厅，办事、理发', '做志愿，即将开放'];
const panel = ['写个微心愿', '小事也行，总有邻居帮得上', '写一个'];
const none = ['还没有事在办', '想到什么小事随时写下来'];

/** Each state of home, and each part of it, once. */
export const homeSituations: readonly HomeSituation[] = [
  {
    name: 'all of it',
    isElder: false,
    me: chen,
    answers: { home: full, notices: { items: [notice], next: null } },
    words: [
      ...[helloWords('陈阿姨', false), '樟树里社区 8 栋 2 单元', '长辈版'],
      ...['楼道灯坏了，办好了', '办得怎么样，请您说一句', '去评价'],
      ...['“换个灯泡”办好了吗', '办得怎么样，请您说一句', '去看看'],
      ...['周四停水', noticeLine, ...panel, ...jobs, '这两天', '全部'],
      ...['井盖松了', '办完了，谢谢您告诉我们', '已销号'],
      ...['我的网格员', '周敏', '2 网格', '打电话'],
    ],
    buttons: [
      ...['长辈版', '去评价', '去看看', `周四停水，${noticeLine}`, '写一个', ...jobButtons, '全部'],
      ...['井盖松了，已销号，办完了，谢谢您告诉我们', '打电话，周敏'],
    ],
  },
  {
    name: 'one thing at a time for elders',
    isElder: true,
    me: chen,
    answers: { home: full, notices: { items: [], next: null } },
    words: [
      ...['陈阿姨好', '标准版', '楼道灯坏了，办好了', '办得怎么样，请您说一句', '说说怎么样'],
      ...['写心愿', '报问题', '约大厅', '做志愿', '即将开放', '打电话给社区', '这两天', '全部'],
      ...['井盖松了', '办完了，谢谢您告诉我们', '已销号', '我的网格员', '周敏', '2 网格', '打电话'],
    ],
    buttons: [
      ...['标准版', '说说怎么样', '写心愿', ...jobButtons, '打电话给社区', '全部'],
      ...['井盖松了，已销号，办完了，谢谢您告诉我们', '打电话，周敏'],
    ],
  },
  {
    name: 'the workbench of somebody who only works here',
    isElder: false,
    me: worker,
    answers: { home: { ...nothing, workbench: { waiting: 12, overdue: 3 } } },
    words: [
      ...[helloWords('陈阿姨', false), '长辈版', '工作台', '12 件等您办，3 件超时'],
      ...[...panel, ...jobs, '这两天', '全部', ...none],
    ],
    buttons: ['长辈版', '工作台，12 件等您办，3 件超时', '写一个', ...jobButtons, '全部'],
  },
  {
    name: 'no home yet',
    isElder: false,
    me: { ...chen, home: null },
    answers: {},
    words: [
      ...[helloWords('陈阿姨', false), '长辈版', '先告诉我们您住哪儿'],
      ...['选好楼栋单元，就能写心愿、报问题', '选一下', '我是工作人员，认领身份'],
    ],
    buttons: ['长辈版', '选一下', '我是工作人员，认领身份'],
  },
  {
    name: 'a server that is in trouble',
    isElder: false,
    me: chen,
    answers: {},
    words: [
      ...[helloWords('陈阿姨', false), '樟树里社区 8 栋 2 单元', '长辈版'],
      ...['暂时打不开', '不是您的问题，过一会儿再试', '再试一次'],
    ],
    buttons: ['长辈版', '再试一次'],
  },
];
