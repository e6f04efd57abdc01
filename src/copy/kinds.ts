import type {
  Beneficiary,
  Channel,
  Outcome,
  RequestKind,
  Satisfaction,
  Urgency,
} from '../../cloud/contract/requests/kinds';

/** What a kind is called in a list and on its page. */
export const kindWords: Record<RequestKind, string> = {
  wish: '微心愿',
  issue: '反映问题',
  complaint: '投诉',
  suggestion: '意见建议',
  patrol: '巡查上报',
};

/** The title of a kind's page. */
export const progressWords: Record<RequestKind, string> = {
  wish: '心愿进展',
  issue: '问题进展',
  complaint: '投诉进展',
  suggestion: '建议进展',
  patrol: '巡查进展',
};

/** How it came. */
export const channelWords: Record<Channel, string> = {
  miniProgram: '小程序',
  wechatGroup: '微信群',
  phone: '电话',
  deskVisit: '到服务台',
  patrol: '巡查',
  homeVisit: '走访',
  hotline: '其他热线',
};

/** For whom something is written. */
export const beneficiaryWords: Record<Beneficiary, string> = {
  self: '自己',
  mother: '妈妈',
  father: '爸爸',
  partner: '爱人',
  child: '孩子',
  relative: '亲戚',
  neighbour: '邻居',
};

/** Whom the wall shows. */
const publicWords: Record<Beneficiary, string> = {
  self: '一位邻居',
  mother: '一位老人',
  father: '一位老人',
  partner: '一位邻居',
  child: '一个孩子',
  relative: '一位邻居',
  neighbour: '一位邻居',
};

/** Whom the wall names: a building and a kind of neighbour, nothing more. */
export function publicNameWords(buildingName: string, beneficiary: Beneficiary): string {
  const whom = publicWords[beneficiary];
  return buildingName === '' ? whom : `${buildingName}的${whom}`;
}

/** What came of it. */
export const outcomeWords: Record<Outcome, string> = {
  fixed: '办好了',
  explained: '说明清楚了',
  planned: '列入计划',
  referred: '转给别处办',
};

/** One tap of satisfaction. */
export const satisfactionWords: Record<Satisfaction, string> = {
  satisfied: '满意',
  fair: '一般',
  dissatisfied: '不满意',
};

/** How urgent. */
export const urgencyWords: Record<Urgency, string> = { normal: '普通', utilities: '水电气', urgent: '紧急' };
