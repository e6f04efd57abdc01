import type { NoticeKind } from '../../contract/notices/notice-row';

/** Days from today and the hour of that day. */
export type Moment = readonly [days: number, hour: number];

/** A notice of the demo. Days count from the day of the seed, so that some are current whenever that is. */
export interface Announcement {
  readonly kind: NoticeKind;
  readonly title: string;
  readonly body: string;
  readonly by: string;
  /** Buildings by their number, grids as `网格 2`, or everybody. */
  readonly where: readonly (number | string)[] | 'all';
  readonly written: Moment;
  readonly from?: Moment;
  readonly to?: Moment;
  readonly until: Moment;
  /** The share of those it is for who have read it. */
  readonly readShare: number;
  readonly withdrawn?: { readonly at: Moment; readonly reason: string };
  readonly corrected?: {
    readonly at: Moment;
    readonly body: string;
    readonly from: Moment;
    readonly to: Moment;
  };
}

/** What was announced, the eldest first: some ended, one withdrawn, one corrected, some current. */
export const announcements: readonly Announcement[] = [
  {
    kind: 'gas',
    title: '燃气公司上门安检',
    body: '燃气公司的师傅上门看管道和灶具，不收钱，不卖东西。工牌上有照片，可以先看清楚再开门。家里没人的，打电话另约时间。',
    by: '徐涛',
    where: [14],
    written: [-12, 9],
    from: [-9, 9],
    to: [-9, 17],
    until: [-9, 17],
    readShare: 0.8,
  },
  {
    kind: 'event',
    title: '邻里百家宴，带一个菜来',
    body: '在中心花园摆长桌，每家带一个拿手菜，碗筷社区准备。想帮忙搬桌子的，下午三点过来。',
    by: '马丽',
    where: 'all',
    written: [-20, 10],
    from: [-8, 17],
    to: [-8, 20],
    until: [-8, 20],
    readShare: 0.7,
  },
  {
    kind: 'water',
    title: '3 栋停水，换总阀',
    body: '换 3 栋地下室的总阀，先存一点水。',
    by: '何静',
    where: [3],
    written: [-4, 15],
    from: [-2, 9],
    to: [-2, 11],
    until: [-2, 11],
    readShare: 0.4,
    withdrawn: { at: [-3, 9], reason: '阀门还没到货，改天再换，到时另外通知' },
  },
  {
    kind: 'other',
    title: '厨余垃圾桶换地方了',
    body: '东门的厨余桶挪到了垃圾分类亭，早上 7 点到 9 点、晚上 6 点到 8 点有人值守。提不动的老人，值守的志愿者会帮忙。',
    by: '刘芳',
    where: 'all',
    written: [-6, 10],
    until: [50, 20],
    readShare: 0.6,
  },
  {
    kind: 'works',
    title: '地下车库洗地',
    body: '晚上车少的时候洗，地面会滑，走路慢一点。',
    by: '马丽',
    where: 'all',
    written: [-3, 11],
    from: [2, 20],
    to: [2, 23],
    until: [2, 23],
    readShare: 0.3,
    corrected: {
      at: [-1, 10],
      body: '改成后天白天洗，分两半，先东后西，车不用开出去。地面会滑，走路慢一点。',
      from: [2, 9],
      to: [2, 16],
    },
  },
  {
    kind: 'event',
    title: '义诊，量血压、看老花',
    body: '卫生服务站的医生在老年活动室，量血压、测血糖、看老花。不用预约，带上医保卡。腿脚不方便的，告诉网格员，医生可以上门。',
    by: '刘芳',
    where: 'all',
    written: [-2, 9],
    from: [6, 9],
    to: [6, 11],
    until: [6, 11],
    readShare: 0.45,
  },
  {
    kind: 'other',
    title: '灭蟑消杀，看好猫狗',
    body: '消杀公司在楼道和管道井放药，气味半天就散。家里有小孩、猫狗的，那天下午关好门窗。',
    by: '周敏',
    where: ['网格 2'],
    written: [-1, 9],
    from: [3, 14],
    to: [3, 17],
    until: [3, 18],
    readShare: 0.5,
  },
  {
    kind: 'works',
    title: '8 栋电梯保养，停两小时',
    body: '保养的时候两部轮着停，总有一部能用。要搬东西的，避开这两个小时。',
    by: '程伯',
    where: [8],
    written: [-1, 14],
    from: [2, 14],
    to: [2, 16],
    until: [2, 16],
    readShare: 0.4,
  },
  {
    kind: 'water',
    title: '5 到 8 栋停水，洗水箱',
    body: '洗屋顶水箱，先存一点水。来水以后先放一会儿，水清了再用。',
    by: '刘芳',
    where: [5, 6, 7, 8],
    written: [-1, 16],
    from: [1, 9],
    to: [1, 12],
    until: [1, 12],
    readShare: 0.35,
  },
];
