import type { Emergency } from '../../cloud/contract/requests/kinds';

/** Whom to call. */
export type Service = 'gasRepair' | 'fire' | 'police' | 'ambulance' | 'onDuty';

export const serviceWords: Record<Service, { name: string; line: string }> = {
  gasRepair: { name: '燃气抢修', line: '漏气、阀门关不上' },
  fire: { name: '119', line: '着火、有人困住' },
  police: { name: '110', line: '打架、有人闯进来' },
  ambulance: { name: '120', line: '有人受伤、发病' },
  onDuty: { name: '社区值班', line: '不管几点都有人接' },
};

/** Which numbers first, and what to do until somebody comes. */
export const emergencyWords: Record<
  Emergency,
  { title: string; services: readonly Service[]; steps: readonly string[] }
> = {
  gas: {
    title: '闻到煤气味',
    services: ['gasRepair', 'fire', 'onDuty'],
    steps: ['别开灯、别打火，也别在屋里打电话', '关掉阀门，打开门窗', '带上家人到楼外，再打电话'],
  },
  fire: {
    title: '着火了',
    services: ['fire', 'ambulance', 'onDuty'],
    steps: ['先跑，别收拾东西', '弯腰走楼梯，别坐电梯', '出不去就关上门，用湿毛巾堵门缝，到窗口喊人'],
  },
  medical: {
    title: '有人受伤或发病',
    services: ['ambulance', 'onDuty'],
    steps: ['别随便搬动', '说清几栋几单元几楼', '叫人到小区门口等救护车'],
  },
  danger: {
    title: '有人有危险',
    services: ['police', 'fire', 'ambulance', 'onDuty'],
    steps: ['先保住自己，离远一些', '说清在哪儿、几个人', '困在电梯里别扒门，按铃等人'],
  },
};

export const emergencyPage = {
  first: '先打电话',
  meanwhile: '等人来的时候',
  call: '打电话',
  back: '打过了，接着报给社区',
  backNote: '报上来直接到值班的人手里，不用等受理',
  entry: '有人有危险，先打电话',
};
