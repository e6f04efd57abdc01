import type { roleHolders } from '../../cloud/contract/administration/role-holders';
import type { hallDay } from '../../cloud/contract/hall/hall-day';
import type { noticeReaders } from '../../cloud/contract/notices/notice-readers';
import type { NoticeRow } from '../../cloud/contract/notices/notice-row';
import type { myGrid } from '../../cloud/contract/requests/my-grid';
import type { myUnit } from '../../cloud/contract/requests/my-unit';
import type { OutputOf } from '../../cloud/contract/shared/operation';
import type { Table } from '../../cloud/contract/shared/table';
import { bookingStateWords } from './booking';
import { forWhomWords } from './hall';
import { bookingChannelWords } from './hall-desk';
import { noticeKindWords, placesWords } from './notices';
import { roleWords } from './roles';
import { todayIn } from './times';
import { writeNoticeWords } from './write-notices';

export const tableWords = { save: '导出 Excel' };

/** An instant as an office writes it, on the community's clock: 2026-06-12 10:05. */
function timeCell(iso: string | null): string {
  if (iso === null) return '';
  return new Date(Date.parse(iso) + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ');
}

/** A name with the day it was written out. */
const dated = (name: string) => `${name}-${todayIn(0)}`;

/** My grid by building: households, what is open, what is due, and whom to call. */
export function gridTable(places: OutputOf<typeof myGrid>['places']): Table {
  const headings = ['楼栋', '户数', '在办', '今天到期', '单元', '楼长', '电话'];
  const rows = places.map((one) => [
    one.name,
    String(one.households),
    String(one.open),
    String(one.dueToday),
    one.entrances.map(({ name }) => name).join('、'),
    one.heads.map(({ name }) => name).join('、'),
    one.heads.map(({ phone }) => phone).join('、'),
  ]);
  return { name: dated('我的网格'), rows: [headings, ...rows] };
}

/** Who of a unit serves which places. */
export function unitTable(units: OutputOf<typeof myUnit>['units']): Table {
  const headings = ['单位', '姓名', '负责人', '负责哪里', '电话', '单位值班电话'];
  const rows = units.flatMap((unit) =>
    unit.members.map((one) => [
      unit.name,
      one.name,
      one.isLead ? '是' : '',
      one.places.join('、'),
      one.phone,
      unit.phone,
    ]),
  );
  return { name: dated('我们单位'), rows: [headings, ...rows] };
}

/** Who has which role where. */
export function holdersTable(holders: Readonly<OutputOf<typeof roleHolders>['items']>): Table {
  const headings = ['姓名', '角色', '单位', '负责哪里', '从', '到'];
  const rows = holders.map((one) => [
    one.name,
    roleWords[one.role],
    one.unitName ?? '',
    one.nodeName,
    one.fromDate,
    one.toDate ?? '',
  ]);
  return { name: dated('人员和角色'), rows: [headings, ...rows] };
}

/** The notices of a place. */
export function noticesTable(notices: readonly NoticeRow[]): Table {
  const headings = ['标题', '类别', '给谁看', '开始', '结束', '挂出', '挂到', '状态'];
  const rows = notices.map((one) => [
    one.title,
    noticeKindWords[one.kind],
    placesWords(one.places),
    timeCell(one.startsAt),
    timeCell(one.endsAt),
    timeCell(one.shownFrom),
    timeCell(one.shownUntil),
    one.state === 'shown' ? writeNoticeWords.shownState : writeNoticeWords.states[one.state],
  ]);
  return { name: dated('通知'), rows: [headings, ...rows] };
}

/** How many have read a notice, by building. */
export function readersTable(title: string, counts: OutputOf<typeof noticeReaders>): Table {
  const headings = ['楼栋', '户数', '用邻里的人数', '看过的人数'];
  const cells = (name: string, one: Pick<typeof counts, 'households' | 'people' | 'read'>) => [
    name,
    String(one.households),
    String(one.people),
    String(one.read),
  ];
  const rows = counts.buildings.map((one) => cells(one.name, one));
  return { name: `看过的人-${title}`.slice(0, 60), rows: [headings, ...rows, cells('合计', counts)] };
}

/** Everybody who comes to a hall on a day. */
export function hallDayTable(hallName: string, date: string, { slots }: OutputOf<typeof hallDay>): Table {
  const headings = ['时间', '事项', '地点', '编号', '姓名', '电话', '替谁', '来源', '状态', '说明'];
  const rows = slots.flatMap((slot) =>
    slot.bookings.map((one) => [
      `${slot.from}-${slot.to}`,
      slot.serviceName,
      slot.where,
      one.number,
      one.name,
      one.phone,
      forWhomWords(one.onBehalfOf),
      bookingChannelWords[one.channel],
      bookingStateWords[one.state],
      one.words,
    ]),
  );
  return { name: `${hallName}-${date}`.slice(0, 60), rows: [headings, ...rows] };
}
