import type { Channel, Outcome, RequestKind, Satisfaction, Urgency } from '../../../contract/requests/kinds';
import type { RequestState } from '../../../contract/requests/lifecycle';

/** The headings of the ledger (台账), in the order an office keeps it. */
export const ledgerHeadings = [
  '编号',
  '类型',
  '来源',
  '标题',
  '分类',
  '紧急程度',
  '地点',
  '状态',
  '受理时间',
  '办理单位',
  '办结时间',
  '结果',
  '是否解决',
  '满意度',
  '退单次数',
] as const;

/** The words of codes in the ledger; a test holds them equal to those of the pages. */
export const ledgerWords: {
  readonly kind: Record<RequestKind, string>;
  readonly channel: Record<Channel, string>;
  readonly urgency: Record<Urgency, string>;
  readonly state: Record<RequestState, string>;
  readonly outcome: Record<Outcome, string>;
  readonly satisfaction: Record<Satisfaction, string>;
} = {
  kind: { wish: '微心愿', issue: '反映问题', complaint: '投诉', suggestion: '意见建议', patrol: '巡查上报' },
  channel: {
    miniProgram: '小程序',
    wechatGroup: '微信群',
    phone: '电话',
    deskVisit: '到服务台',
    patrol: '巡查',
    homeVisit: '走访',
    hotline: '其他热线',
  },
  urgency: { normal: '普通', utilities: '水电气', urgent: '紧急' },
  state: {
    submitted: '待受理',
    accepted: '已受理',
    dispatched: '已派单',
    in_progress: '办理中',
    planned: '列入计划',
    checking: '待核实',
    resolved: '已办结',
    rectifying: '整改中',
    closed: '已销号',
    declined: '不予受理',
    withdrawn: '已撤回',
    merged: '已并案',
  },
  outcome: { fixed: '办好了', explained: '说明清楚了', planned: '列入计划', referred: '转给别处办' },
  satisfaction: { satisfied: '满意', fair: '一般', dissatisfied: '不满意' },
};

/** Whether it was solved, as the requester said. */
export const solvedWord = (isSolved: boolean) => (isSolved ? '是' : '否');

/** Who handles it where it is a person: the ledger names units only. */
export const ownPersonWord = '网格员';

/** The name of the sheet. */
export const sheetName = '台账';

/** The last line of a ledger that does not hold everything. */
export const cutWord = (rows: number) => `只导出了前 ${rows} 件，请先筛选再导出`;
