import type { alarmKinds } from '../../cloud/contract/administration/alarms';
import type { ImportFault, SheetKind } from '../../cloud/contract/administration/imports';
import type { Deadline } from '../../cloud/contract/requests/deadlines';
import type { Emergency, Urgency } from '../../cloud/contract/requests/kinds';
import type { levels } from '../../cloud/contract/shared/place';
import { timeWords } from './times';

/** Whether matters of a category are emergencies, and of which kind. */
export const dangerWords: Record<Emergency | 'none', string> = {
  none: '不是险情',
  gas: '燃气',
  fire: '火灾',
  medical: '急病',
  danger: '危险',
};

/** What a level of the tree is called. */
export const levelWords: Record<(typeof levels)[number], string> = {
  city: '市',
  district: '区',
  street: '街道',
  community: '社区',
  estate: '小区',
  grid: '网格',
  building: '楼栋',
  microGrid: '微网格',
  entrance: '单元',
  publicArea: '公共区域',
};

/** What a sheet of the workbook is called. */
export const sheetTitles: Record<SheetKind, string> = {
  tree: '层级',
  units: '单位',
  categories: '类别',
  people: '人员与角色',
  duties: '职责',
  shifts: '值班',
  deadlines: '期限',
};

/** What is wrong with a row of a file, and what to do. */
export const importFaultWords: Record<ImportFault['fault'], string> = {
  unknownSheet: '认不出这张表，表名和表头照样例写',
  missingColumn: '缺这一列，照样例补上表头',
  merged: '有合并的单元格，拆开后每行都填上',
  formula: '这里是公式，粘贴成数值再传',
  required: '这里要填',
  tooLong: '写得太长了',
  badCharacters: '有打不出来的字符',
  notAllowed: '这里不能这样填',
  notNumber: '要填数字',
  notPhone: '电话号码不对',
  notDate: '日期不对，写成 2026-06-12',
  notTime: '时间不对，写成 08:30',
  twice: '和上面某一行重复了',
  cycle: '上级绕了一圈，又回到自己',
  parentMissing: '找不到这个上级',
  levelOrder: '层级要比上级低',
  placeMissing: '找不到这个地点',
  unitMissing: '找不到这家单位',
  categoryMissing: '找不到这个类别',
  personMissing: '这个号码还没有人',
  otherName: '这个号码是另一个人的',
  unitNeeded: '单位的角色要写是哪家单位',
  unitNotNeeded: '这个角色不用写单位',
  endsBeforeStart: '结束比开始还早',
  notYours: '这里不归您管',
  sharedWithOthers: '别的社区也在用，要请上级管理员改',
};

/** What is missing, and what that means. */
export const alarmWords: Record<(typeof alarmKinds)[number], (place: string, subject: string) => string> = {
  nobodyOnDuty: (place) => `${place}现在没人值班，急事会往上报`,
  dutyGap: (place, since) => `${place}的值班有空当，${timeWords(since)} 没人值班`,
  communityWithoutDesk: (place) => `${place}还没有社区工作者`,
  gridWithoutWorker: (place) => `${place}没有网格员，事情先到社区`,
  unitWithoutMembers: (_place, subject) => `${subject}还没有人接单`,
  categoryWithoutReceiver: (place, subject) => `${place}的“${subject}”没写归谁办，都要社区来派`,
};

export const weekdayWords = ['周一', '周二', '周三', '周四', '周五', '周六', '周日'] as const;

/** What a step with a deadline is called. */
const stepWords: Record<Deadline, string> = {
  firstAnswer: '首次答复',
  answer: '等居民回答',
  sendOut: '派出',
  take: '接单',
  resolve: '办结',
  match: '对接',
  claimTerm: '认领期',
  unclaimed: '无人认领',
  check: '核实',
  wisherCheck: '心愿人确认',
  lapse: '自动销号',
  reminder: '提醒评价',
  rectify: '整改',
};

export const urgencyWords: Record<Urgency, string> = { normal: '一般', utilities: '水电气', urgent: '紧急' };

/** A step with, where it matters, how urgent. */
export function slotWords(step: Deadline, urgency: Urgency | null): string {
  return urgency ? `${stepWords[step]}，${urgencyWords[urgency]}` : stepWords[step];
}

/** Minutes of a day as a time; past midnight, of the next day. */
export function minuteWords(minute: number): string {
  const ofDay = minute > 1440 ? minute - 1440 : minute;
  return [Math.floor(ofDay / 60), ofDay % 60].map((part) => String(part).padStart(2, '0')).join(':');
}

export const adminWords = {
  title: '管理社区',
  line: '层级、人员、规则，和谁会收到',
  close: '关闭',
  save: '保存',
  missing: (what: string) => `先填${what}`,
  add: '加一个',
  remove: '去掉',
  saved: '存好了',
  stale: '别人刚刚改过，或者已经有一样的了，这次没有存。关掉看看最新的',
  none: '还没有',
  more: (left: number) => `还有 ${left} 个，接着看`,
  all: '不缺什么，都有人管',
  alarms: '还缺这些',
  tree: '层级和人员',
  treeLine: '到每个网格、楼栋，看谁负责、归谁办、谁值班',
  units: '单位',
  unitsLine: '物业、部门、共建单位',
  categories: '类别',
  categoriesLine: '有哪些事、多急、要不要直派',
  tryOut: '试一试',
  tryOutLine: '在哪儿、什么事，看会派给谁',
  importing: '导入和导出',
  importingLine: '用 Excel 或 CSV 一次建好',
  importHint:
    '一个 Excel 工作簿，表名和表头照样例；也可以一张表一个 CSV，UTF-8 或 GBK 都行。先看一遍，点确认才会改。没写到的，都不动。',
  choose: '选文件',
  chooseOther: '换一个文件',
  export: '导出现在的',
  onlyInBrowser: '导入要在电脑的浏览器里做',
  bad: (count: number) => `有 ${count} 处要改，改好再传，现在什么都没动`,
  badMore: (count: number) => `还有 ${count} 处，改完这些再看`,
  row: (sheet: string, row: number) => `${sheet}，第 ${row} 行`,
  cell: (column: string, value: string) =>
    [column, value && `“${value}”`].filter(Boolean).join('：') || '整张表',
  good: '没有问题，点确认就生效',
  nothing: '和现在的一样，没有要改的',
  counts: (made: number, changed: number, ended: number, same: number) =>
    [
      made > 0 ? `新增 ${made}` : '',
      changed > 0 ? `修改 ${changed}` : '',
      ended > 0 ? `到期 ${ended}` : '',
      same > 0 ? `不变 ${same}` : '',
    ]
      .filter(Boolean)
      .join('，'),
  confirm: '确认导入',
  confirmed: '导入好了',
  changedSince: '看过以后有人改了这里，已换成最新的结果，再看一眼',
  below: (count: number) => `下面有 ${count} 个`,
  households: (count: number) => `${count} 户`,
  edit: '修改',
  addBelow: '在下面加一个',
  level: '层级',
  name: '名称',
  label: '大家怎么叫',
  labelHelp: '不填就用名称',
  householdsField: '户数',
  phone: '电话',
  movedTo: '挪到',
  stays: '不挪',
  roles: '谁负责',
  role: '角色',
  unit: '单位',
  person: '姓名',
  personPhone: '手机',
  from: '从哪天起',
  to: '到哪天止，含当天',
  noEnd: '没有期限',
  end: '现在就结束',
  callName: '大家怎么称呼',
  savePerson: '改姓名和手机',
  ofOthers: '这个人别处也在用，姓名和手机要请那边改',
  period: (from: string, to: string | null) => (to ? `${from} 到 ${to}` : `${from} 起`),
  duties: '归谁办',
  every: '其他所有类别',
  anyCategory: '不选类别',
  gridWorker: '所在网格的网格员',
  category: '类别',
  receiver: '归谁办',
  shifts: '值班',
  weekday: '星期',
  fromTime: '从',
  toTime: '到',
  shift: (weekday: string, from: string, to: string, isNextDay: boolean) =>
    `${weekday} ${from} 到${isNextDay ? '次日' : ''} ${to}`,
  whoOnDuty: '谁值班',
  findPerson: '姓名或手机号，输几个字',
  deadlines: '期限',
  deadlinesLine: '已经在办的，时限不变',
  amount: '多久',
  measure: '怎么算',
  usual: '用默认',
  isUsual: '默认',
  members: (count: number) => (count === 0 ? '还没有人接单' : `${count} 人接单`),
  trade: '类型，比如物业',
  superior: '上级单位',
  notMine: '别的社区也在用，只能看',
  code: '代码，小写字母',
  kind: '种类',
  urgency: '多急',
  emergency: '险情，报上来直接找值班的人',
  isDanger: (danger: string) => `险情（${danger}），直接找值班的人`,
  direct: '直派',
  directOn: '直派，不用社区派',
  directOff: '先到社区',
  hints: '提示词，用空格分开',
  pickPlace: '先选地点',
  up: '上一级',
  result: '会这样走',
  straight: (name: string) => `直接派给${name}`,
  proposed: (name: string) => `先到社区，建议派给${name}`,
  toDesk: '先到社区，由社区来派',
  deskLine: (place: string, role: string) => `第一站：${place}的${role}`,
  deskEmpty: '那里现在没有人，快补上',
  because: (place: string, isForEvery: boolean) =>
    `因为${place}写着${isForEvery ? '所有类别' : '这个类别'}都归他`,
  becauseGrid: (place: string, hasWorker: boolean) =>
    hasWorker ? `因为${place}写着归网格员` : `${place}写着归网格员，可这里还没有网格员`,
  noRule: '没有写归谁办',
};
