import { v7 as uuidv7 } from 'uuid';
import type { CategoryKind } from '../../contract/requests/kinds';

type Urgency = 'normal' | 'utilities' | 'urgent';
type Row = readonly [code: string, name: string, urgency: Urgency, hints: string];

const issues: readonly Row[] = [
  ['lighting', '楼道照明', 'normal', '楼道灯 声控灯 灯不亮 走廊灯 楼梯灯'],
  ['lift', '电梯', 'urgent', '电梯 困人 异响 轿厢 按钮'],
  ['leak', '房屋漏水', 'normal', '漏水 渗水 滴水 天花板 楼顶'],
  ['drain', '管道堵塞', 'normal', '堵了 下水道 反水 管道 马桶 化粪池'],
  ['water', '供水', 'utilities', '停水 水压 水黄 水管 没水'],
  ['power', '供电', 'utilities', '停电 跳闸 电表 没电 短路'],
  ['gas', '燃气', 'utilities', '燃气表 煤气表 灶台 燃气阀'],
  ['cleaning', '环境卫生', 'normal', '垃圾 没扫 脏 异味 小广告 楼道堆物'],
  ['waste', '垃圾分类', 'normal', '垃圾桶 分类 满了 误时投放'],
  ['greening', '绿化', 'normal', '树枝 草坪 遮光 修剪 落叶 虫子'],
  ['parking', '停车', 'normal', '车位 堵车 乱停 僵尸车 占道'],
  ['noise', '噪音', 'normal', '吵 噪音 装修 广场舞 半夜'],
  ['pets', '宠物', 'normal', '狗 猫 遛狗 没牵绳 狗屎'],
  ['fire-lane', '消防通道', 'urgent', '消防通道 消防栓 堵住 灭火器'],
  ['road', '道路井盖', 'urgent', '井盖 路面 坑 台阶 地砖'],
  ['street-lamp', '路灯', 'normal', '路灯 路上黑 庭院灯'],
  ['falling', '高空抛物', 'urgent', '抛物 扔东西 掉下来 花盆'],
  ['wires', '飞线充电', 'normal', '飞线 充电 电瓶车 拉线'],
  ['other-issue', '其他', 'normal', ''],
];
const wishes: readonly Row[] = [
  ['repair', '修修补补', 'normal', '修 换 装'],
  ['errand', '跑腿代办', 'normal', '代买 取药 跑腿'],
  ['company', '陪伴', 'normal', '陪 聊天'],
  ['carry', '搬搬抬抬', 'normal', '搬 抬 背'],
  ['tutor', '学习辅导', 'normal', '作业 教 学'],
  ['goods', '物品', 'normal', '想要 借'],
  ['other-wish', '其他心愿', 'normal', ''],
];
const suggestions: readonly Row[] = [['idea', '社区建议', 'normal', '']];

const complaints: readonly Row[] = [
  ['attitude', '服务态度', 'normal', '态度 骂人 说话'],
  ['slow', '拖着不办', 'normal', '不办 拖 推'],
  ['charges', '乱收费', 'normal', '收费 多收'],
  ['other-complaint', '其他投诉', 'normal', ''],
];

function rows(kind: CategoryKind, list: readonly Row[], offset: number) {
  return list.map(([code, name, urgency, hints], place) => ({
    code,
    name,
    kind,
    urgency,
    isDirect: code === 'gas',
    emergency: null,
    hints: hints === '' ? [] : hints.split(' '),
    position: offset + place,
  }));
}

/** The categories of a community, with the words that hint at them. */
export const demoCategories = [
  ...rows('issue', issues, 0),
  ...rows('wish', wishes, 100),
  ...rows('suggestion', suggestions, 200),
  ...rows('complaint', complaints, 300),
];

/** The units of the demo. */
export const demoUnits = [
  { id: uuidv7(), name: '宏安物业', trade: '物业', phone: '0571-88000101', superior: '宏安物业集团' },
  { id: uuidv7(), name: '安达电梯维保', trade: '电梯维保', phone: '0571-88000102', superior: '区市场监管局' },
  { id: uuidv7(), name: '樟树里卫生服务站', trade: '共建单位', phone: '0571-88000103', superior: '区卫健局' },
] as const;

/** Who usually handles what: the property firm everything, but lifts, and what a grid worker settles by talking. */
export function demoDuties(communityId: string) {
  const duty = (category: string | null, unitId: string | null) => ({
    id: uuidv7(),
    nodeId: communityId,
    category,
    unitId,
    toGridWorker: unitId === null,
  });
  return [
    duty(null, demoUnits[0].id),
    duty('lift', demoUnits[1].id),
    ...['noise', 'pets', 'wires', 'falling'].map((category) => duty(category, null)),
  ];
}

/** Who is on duty: at the desk by day, and through the night until the desk opens again, in turns. */
export function demoShifts(communityId: string, people: ReadonlyMap<string, string>) {
  const [opens, closes, dayMinutes] = [510, 1050, 1440];
  const byDay = ['liufang', 'mali'];
  const byNight = ['zhoumin', '何静', '徐涛', '朱玲', '胡勇', '郭敏', 'mali'];
  return byNight.flatMap((night, place) => {
    const shift = (name: string, fromMinute: number, toMinute: number) => ({
      id: uuidv7(),
      nodeId: communityId,
      personId: people.get(name) ?? '',
      weekday: place + 1,
      fromMinute,
      toMinute,
    });
    return [shift(byDay[place % 2] ?? '', opens, closes), shift(night, closes, dayMinutes + opens)];
  });
}
