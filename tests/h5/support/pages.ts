import { noticeParts } from '../../../cloud/contract/notices/notice-row';
import type { notices } from '../../../cloud/contract/notices/notices';
import type { Me } from '../../../cloud/contract/session/sign-in';
import type { OutputOf } from '../../../cloud/contract/shared/operation';
import { dayFromNow, hallName, type LaidHall, layHall, serviceName } from './hall';
import type { Estate } from './visitors';

/** What the pages show that are about one thing: the queries of their addresses. */
interface Laid {
  readonly hall: LaidHall;
  readonly bookingId: string;
  readonly matter: string;
  readonly wish: string;
  readonly notice: string;
}

/** Lays a booking of the resident's and a paper number at the window, so that the pages of the hall have something to show. */
async function layBookings(estate: Estate): Promise<Pick<Laid, 'hall' | 'bookingId'>> {
  const hall = await layHall(estate);
  const { communityId, hallId, serviceId } = hall;
  const day = { communityId, serviceId, date: dayFromNow(1) };
  const found = await estate.asks<{ slots: { slotId: string }[] }>('chen', 'hall', 'day-slots', day);
  const slot = { communityId, slotId: found.slots[0]?.slotId };
  const wish = { ...slot, onBehalfOf: 'mother', words: '坐轮椅来' };
  const { bookingId } = await estate.asks<{ bookingId: string }>('chen', 'hall', 'book', wish);
  await estate.asks('liufang', 'hall', 'print-ticket', { communityId, hallId, serviceId });
  return { hall, bookingId };
}

/** Finds what the demo has: a matter, a wish on the wall and a notice. */
async function findMatters(estate: Estate): Promise<Pick<Laid, 'matter' | 'wish' | 'notice'>> {
  type Rows = { items: { communityId: string; requestId: string }[] };
  const { home } = await estate.asks<Me>('chen', 'session', 'sign-in', {});
  const communityId = home?.communityId ?? '';
  const mine = await estate.asks<Rows>('chen', 'requests', 'my-matters', { communityId, filter: 'all' });
  const wall = await estate.asks<Rows>('chen', 'wall', 'wish-wall', { communityId });
  const { items } = await estate.asks<OutputOf<typeof notices>>('chen', 'notices', 'notices', {
    part: noticeParts[0],
  });
  const ofMatter = ({ items: [first] }: Rows) => `communityId=${communityId}&requestId=${first?.requestId}`;
  return {
    matter: ofMatter(mine),
    wish: ofMatter(wall),
    notice: `communityId=${communityId}&noticeId=${items[0]?.noticeId}`,
  };
}

const ofResident = (at: Laid) =>
  [
    ['home', '/pages/home/index', '报问题'],
    ['wall', '/pages/wall/index', '等人帮'],
    ['matters', '/pages/matters/index', '已办结'],
    ['me', '/pages/me/index', '消息'],
    ['write-wish', '/packages/resident/wish/index', '替谁写'],
    ['report', '/packages/resident/issue/index', '怎么了'],
    ['suggest', '/packages/resident/suggestion/index', '想到什么好主意'],
    ['inbox', '/packages/resident/inbox/index', /./],
    ['complaint', '/packages/resident/complaint/index', '投诉谁'],
    ['look-up', '/packages/resident/look-up/index', '查询码'],
    ['emergency', '/packages/resident/emergency/index?kind=gas', '燃气抢修'],
    ['notices', '/packages/resident/notices/index', '正在进行'],
    ['choose-home', '/packages/resident/choose-home/index', /./],
    [
      'receipt',
      `/packages/resident/receipt/index?${at.matter}&number=1121-17&firstAnswerDueAt=2026-11-23T01:30:00Z`,
      '1121-17',
    ],
    ['matter', `/packages/resident/matter/index?${at.matter}`, '编号'],
    ['public-wish', `/packages/resident/public-wish/index?${at.wish}`, /等人帮|在帮了|圆了/],
    ['notice', `/packages/resident/notice/index?${at.notice}`, /./],
    ['people', '/packages/resident/people/index', '陈阿姨'],
    ['claim', '/packages/resident/claim/index', '用邀请码认领'],
  ] as const;

const ofStaff = (at: Laid) =>
  [
    ['home', '/pages/home/index', '工作台'],
    ['workbench', '/packages/staff/workbench/index', '待受理'],
    ['register', '/packages/staff/register/index', '替谁登记'],
    ['patrol', '/packages/staff/register/index?kind=patrol', '什么事'],
    [
      'slip',
      '/packages/staff/slip/index?number=1121-17&receiptCode=7KQ4M2XH&firstAnswerDueAt=2026-11-23T01:30:00Z',
      '7KQ4 M2XH',
    ],
    ['notices-written', '/packages/staff/notices/index', '正在进行'],
    ['write-notice', '/packages/staff/write-notice/index', /停水/],
    ['matter-at-work', `/packages/staff/matter/index?${at.matter}`, '编号'],
    ['notice-written', `/packages/staff/notice/index?${at.notice}`, /./],
    ['sign-in', '/packages/staff/sign-in/index', '用手机扫码登录'],
  ] as const;

const ofAdministrator = () =>
  [
    ['administration', '/packages/administration/overview/index', '层级和人员'],
    ['tree', '/packages/administration/place/index', '樟树里社区'],
    ['units', '/packages/administration/units/index', '宏安物业'],
    ['categories', '/packages/administration/categories/index', '楼道照明'],
    ['try-out', '/packages/administration/try-out/index', '先选地点'],
    ['importing', '/packages/administration/importing/index', '选文件'],
    ['parked', '/packages/staff/parked/index', '再送一次'],
    ['roles', '/packages/staff/roles/index', '樟树里社区'],
  ] as const;

const ofUnit = () =>
  [
    ['unit', '/packages/staff/unit/index', '值班电话'],
    ['workbench', '/packages/staff/workbench/index', '我们单位'],
  ] as const;

const ofGrid = () =>
  [
    ['grid', '/packages/staff/grid/index', '7 栋'],
    ['workbench', '/packages/staff/workbench/index', '我的网格'],
  ] as const;

const ofBuildingHead = () =>
  [
    ['building', '/packages/staff/grid/index', '8 栋'],
    ['workbench', '/packages/staff/workbench/index', '我的网格'],
  ] as const;

const hallOfResident = (at: Laid) =>
  [
    ['halls', '/packages/hall/halls/index', hallName],
    ['services', `/packages/hall/services/index?hallId=${at.hall.hallId}`, serviceName],
    ['book', `/packages/hall/book/index?serviceId=${at.hall.serviceId}&date=${dayFromNow(1)}`, /余 \d/],
    ['bookings', '/packages/hall/bookings/index', serviceName],
    [
      'booking',
      `/packages/hall/booking/index?communityId=${at.hall.communityId}&bookingId=${at.bookingId}`,
      /签到码/,
    ],
    [
      'booking-receipt',
      `/packages/hall/receipt/index?communityId=${at.hall.communityId}&bookingId=${at.bookingId}`,
      /签到码/,
    ],
    ['line', `/packages/hall/line/index?hallId=${at.hall.hallId}`, '现在的队'],
    ['courtyard', '/packages/hall/courtyard/index', /./],
  ] as const;

const hallOfStaff = (at: Laid) =>
  [
    ['hall-day', `/packages/hall-desk/day/index?hallId=${at.hall.hallId}`, '看时段'],
    ['book-for', `/packages/hall-desk/book-for/index?hallId=${at.hall.hallId}`, serviceName],
    ['window', `/packages/hall-desk/window/index?hallId=${at.hall.hallId}`, 'A001 在等'],
    ['catalogue', `/packages/hall-desk/catalogue/index?hallId=${at.hall.hallId}`, '每周开门'],
    [
      'service',
      `/packages/hall-desk/service/index?hallId=${at.hall.hallId}&serviceId=${at.hall.serviceId}`,
      '叫什么',
    ],
    ['hours', `/packages/hall-desk/hours/index?hallId=${at.hall.hallId}`, `${hallName}每周的时间`],
    ['hall', `/packages/hall-desk/hall/index?hallId=${at.hall.hallId}`, '大厅叫什么'],
    ['hall-screen', `/packages/hall-desk/screen/index?hallId=${at.hall.hallId}`, /叫号$/],
  ] as const;

/** One page: its name, its address, and words that are on it. */
type PageSeen = readonly [name: string, path: string, words: string | RegExp];

/** Every page that there is, by who sees it. */
export const visits: readonly (readonly [
  who: string,
  person: string,
  pages: (at: Laid) => readonly PageSeen[],
])[] = [
  ['a resident', 'chen', ofResident],
  ['the desk', 'liufang', ofStaff],
  ['a grid worker', 'zhoumin', ofGrid],
  ['a unit lead', 'songjingli', ofUnit],
  ['a building head', 'chengbo', ofBuildingHead],
  ['an administrator', 'wujun', ofAdministrator],
  ['a resident of the hall', 'chen', hallOfResident],
  ['the desk of the hall', 'liufang', hallOfStaff],
];

/** Lays what the pages show. */
export async function layPages(estate: Estate): Promise<Laid> {
  return { ...(await layBookings(estate)), ...(await findMatters(estate)) };
}
