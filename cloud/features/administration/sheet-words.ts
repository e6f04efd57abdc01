import type { SheetKind } from '../../contract/administration/imports';
import type { Deadline, Measure } from '../../contract/requests/deadlines';
import type { CategoryKind, Emergency, Urgency } from '../../contract/requests/kinds';
import type { levels } from '../../contract/shared/place';
import type { Role } from '../../contract/shared/roles';

/** The sheets of a community's workbook with the headings of their columns, as an office writes them. */
export const sheetWords = {
  tree: {
    title: '层级',
    columns: {
      level: '层级',
      name: '名称',
      label: '叫法',
      parent: '上级',
      households: '户数',
      phone: '电话',
    },
  },
  units: {
    title: '单位',
    columns: { name: '名称', trade: '类型', phone: '电话', superior: '上级单位' },
  },
  categories: {
    title: '类别',
    columns: {
      code: '代码',
      name: '名称',
      kind: '种类',
      urgency: '紧急程度',
      direct: '直派',
      hints: '提示词',
      emergency: '险情',
    },
  },
  people: {
    title: '人员与角色',
    columns: {
      name: '姓名',
      callName: '称呼',
      phone: '手机',
      role: '角色',
      place: '地点',
      unit: '单位',
      from: '开始',
      to: '结束',
    },
  },
  duties: { title: '职责', columns: { place: '地点', category: '类别', receiver: '归谁办' } },
  shifts: {
    title: '值班',
    columns: { place: '地点', phone: '手机', weekday: '星期', from: '从', to: '到' },
  },
  deadlines: {
    title: '期限',
    columns: { place: '社区', step: '环节', urgency: '紧急程度', amount: '时长', measure: '单位' },
  },
} as const satisfies Record<SheetKind, { title: string; columns: Record<string, string> }>;

/** Columns that files from before do not have: what they would say stays as it is. */
export const laterColumns: Partial<Record<SheetKind, readonly string[]>> = { categories: ['emergency'] };

/** The columns of a kind of sheet. */
export type ColumnOf<Kind extends SheetKind> = keyof (typeof sheetWords)[Kind]['columns'] & string;

export const levelByWord = {
  市: 'city',
  区: 'district',
  街道: 'street',
  社区: 'community',
  小区: 'estate',
  网格: 'grid',
  楼栋: 'building',
  微网格: 'microGrid',
  单元: 'entrance',
  公共区域: 'publicArea',
} as const satisfies Record<string, (typeof levels)[number]>;

export const roleByWord = {
  志愿者: 'volunteer',
  网格员: 'gridWorker',
  楼长: 'buildingHead',
  社区工作者: 'desk',
  单位负责人: 'unitLead',
  单位成员: 'unitMember',
  街道协调: 'streetCoordinator',
  督办: 'supervisor',
  管理员: 'administrator',
} as const satisfies Record<string, Role>;

export const kindByWord = {
  微心愿: 'wish',
  反映问题: 'issue',
  投诉: 'complaint',
  意见建议: 'suggestion',
} as const satisfies Record<string, CategoryKind>;

export const urgencyByWord = {
  一般: 'normal',
  水电气: 'utilities',
  紧急: 'urgent',
} as const satisfies Record<string, Urgency>;

export const emergencyByWord = {
  燃气: 'gas',
  火灾: 'fire',
  急病: 'medical',
  危险: 'danger',
} as const satisfies Record<string, Emergency>;

export const directByWord = { 是: true, 否: false } as const;

export const weekdayByWord = { 周一: 1, 周二: 2, 周三: 3, 周四: 4, 周五: 5, 周六: 6, 周日: 7 } as const;

export const stepByWord = {
  首次答复: 'firstAnswer',
  派出: 'sendOut',
  接单: 'take',
  办结: 'resolve',
  对接: 'match',
  认领期: 'claimTerm',
  无人认领: 'unclaimed',
  核实: 'check',
  心愿人确认: 'wisherCheck',
  自动销号: 'lapse',
  提醒评价: 'reminder',
  整改: 'rectify',
} as const satisfies Record<string, Deadline>;

export const measureByWord = {
  工作日: 'workingDays',
  工作分钟: 'workingMinutes',
  小时: 'hours',
  天: 'days',
} as const satisfies Record<string, Measure>;

/** In place of a unit: the grid worker of wherever it is. */
export const gridWorkerWord = '网格员';

/** In place of a category: every one of them. */
export const everyCategoryWord = '全部';

/** A day as offices write it; Excel adds a midnight of its own. */
export const writtenDate = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:[ T]00:00(?::00)?)?$/;

/** The word of a value, for writing it out. */
export function wordOf<Value>(byWord: Readonly<Record<string, Value>>, value: Value): string {
  return Object.keys(byWord).find((word) => byWord[word] === value) ?? '';
}
