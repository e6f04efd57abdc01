import { demoUnits } from './rules';

const open = (weekday: number, from: number, to: number, isExtended = false) => ({
  weekday,
  fromMinute: from * 60,
  toMinute: to * 60,
  isExtended,
});
const weekdays = [1, 2, 3, 4, 5];
const office = weekdays.flatMap((day) => [open(day, 8.5, 12), open(day, 13.5, 17.5)]);

/** The halls: the centre is open late twice a week and on Saturday mornings, for whoever works by day. */
export const demoHalls = [
  {
    name: '樟树里党群服务中心',
    kind: 'centre',
    address: '柳浪街道樟树路 18 号',
    phone: '0571-88000200',
    windows: ['1 号窗', '2 号窗', '3 号窗'],
    week: [...office, open(2, 18, 20, true), open(4, 18, 20, true), open(6, 9, 12, true)],
  },
  {
    name: '东苑便民服务站',
    kind: 'station',
    address: '樟树里小区 5 栋架空层',
    phone: '0571-88000201',
    windows: ['1 号窗'],
    week: weekdays.map((day) => open(day, 9, 12)),
  },
  {
    name: '西苑邻里驿站',
    kind: 'station',
    address: '樟树里小区 22 栋旁',
    phone: '0571-88000202',
    windows: ['1 号窗'],
    week: weekdays.map((day) => open(day, 13.5, 17)),
  },
] as const;

const usual = {
  kind: 'service',
  summary: '',
  documents: [] as string[],
  servedBy: '窗口工作人员',
  price: '',
  line: 'A',
  room: null as string | null,
  ownerUnitId: null as string | null,
  category: null,
  capacity: 2,
  durationMinutes: 30,
  bufferMinutes: 0,
  noticeMinutes: 60,
  horizonDays: 14,
  releaseMinute: 480,
  cancelMinutes: 120,
  offerMinutes: 120,
  limitPerson: 2 as number | null,
  limitHousehold: 4 as number | null,
  isOffered: true,
};

type Service = typeof usual & {
  hall: number;
  name: string;
  where: string;
  week?: ReturnType<typeof open>[];
};
const service = (hall: number, name: string, where: string, more: Partial<Service>): Service => ({
  ...usual,
  hall,
  name,
  where,
  ...more,
});

/** What can be booked; those with a week of their own keep it instead of the hall's. */
export const demoServices: readonly Service[] = [
  service(0, '社保代办咨询', '一楼 1 号窗', {
    summary: '养老、医保参保和转移，帮您看材料、在网上代办。',
    documents: ['身份证原件', '社保卡'],
  }),
  service(0, '老年助餐卡办理', '一楼 2 号窗', {
    summary: '年满 70 岁，当场办好，第二天就能去幸福食堂用餐。',
    documents: ['身份证原件', '一寸照片 1 张'],
    durationMinutes: 20,
  }),
  service(0, '老年优待证办理', '一楼 2 号窗', {
    summary: '年满 60 岁，本人或家人带材料来都可以。',
    documents: ['身份证原件', '户口本', '一寸照片 1 张'],
    durationMinutes: 20,
  }),
  service(0, '法律咨询', '二楼 调解室', {
    summary: '律师当面解答婚姻、房产、邻里纠纷，一次半小时。',
    documents: ['相关合同或文书'],
    servedBy: '江湖律师事务所值班律师',
    line: 'B',
    capacity: 1,
    week: [open(3, 14, 17), open(6, 9, 11.5, true)],
  }),
  service(0, '图书室座位', '三楼 图书室', {
    summary: '一次两小时，可以带作业来写，请保持安静。',
    servedBy: '志愿者',
    capacity: 16,
    durationMinutes: 120,
    noticeMinutes: 0,
    limitPerson: 3,
    limitHousehold: 6,
    week: [...weekdays.map((day) => open(day, 9, 17)), open(6, 9, 17), open(7, 9, 17)],
  }),
  service(0, '多功能厅', '二楼', {
    kind: 'room',
    summary: '六十平方米，有投影和音响，办讲座、排节目都行。',
    room: '多功能厅',
    capacity: 1,
    durationMinutes: 120,
    bufferMinutes: 30,
    limitPerson: 1,
    limitHousehold: 2,
  }),
  service(0, '会议室', '三楼', {
    kind: 'room',
    summary: '能坐十二个人，有白板。',
    room: '会议室',
    capacity: 1,
    durationMinutes: 90,
    limitPerson: 1,
    limitHousehold: 2,
  }),
  service(0, '宏安物业共享会议厅', '物业楼二楼', {
    kind: 'venue',
    summary: '物业共享的会议厅，能坐四十人，要物业同意。',
    servedBy: '宏安物业',
    room: '宏安物业会议厅',
    ownerUnitId: demoUnits[0].id,
    capacity: 1,
    durationMinutes: 180,
    noticeMinutes: 1440,
    limitPerson: 1,
    limitHousehold: 1,
  }),
  service(0, '便民代办', '一楼 3 号窗', {
    kind: 'errand',
    summary: '行动不便的，说好要办什么，我们替您跑一趟。',
    documents: ['委托书', '身份证复印件'],
    servedBy: '社区代办员',
  }),
  service(1, '血压血糖测量', '架空层', {
    summary: '空腹来更准，五分钟就好。',
    servedBy: '樟树里卫生服务站',
    capacity: 3,
    durationMinutes: 15,
  }),
  service(1, '理发', '小区院子里', {
    kind: 'courtyard',
    summary: '志愿者上门到院子里，老人和残疾人优先。',
    servedBy: '红樟树志愿服务队',
    capacity: 2,
    durationMinutes: 20,
  }),
  service(2, '缝补', '小区院子里', {
    kind: 'courtyard',
    summary: '换拉链、改裤脚、缝扣子。',
    servedBy: '巧手裁缝铺',
    price: '材料自付',
    capacity: 2,
    durationMinutes: 15,
  }),
  service(2, '义诊', '小区院子里', {
    kind: 'courtyard',
    summary: '量血压、看报告、问用药，可带近期的检查单。',
    documents: ['近期检查单'],
    servedBy: '樟树里卫生服务站',
    capacity: 4,
    durationMinutes: 15,
  }),
];

/** What callers say when the desk books for them. */
export const callersOfDesk = [
  ['王奶奶', '0571-88111001', '耳朵不好，到了请大声叫一声'],
  ['李大爷', '0571-88111002', '坐轮椅来'],
  ['老周', '0571-88111003', ''],
] as const;
