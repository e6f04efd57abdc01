import type { Account } from '../../cloud/contract/administration/accounts';

/** The words of saying who one is: by the phone's number, by a code, or by a slip. */
export const claimWords = {
  entry: '我是工作人员，认领身份',
  entryLine: '用手机号或邀请码，电话登记的事也能找回来',
  title: '用手机号认领身份',
  line: '社区登记过您的手机号，就能认出您是谁，您的工作台马上打开。别人用这个号码帮您登记的事，也会放进来。',
  privacy: '手机号只用来认人，不给别人看',
  byWeChat: '用微信手机号',
  orCode: '或者用邀请码',
  orCodeLine: '管理员给的 8 位码，三天里用一次',
  codeOnly: '用邀请码认领',
  phone: '登记的手机号',
  code: '邀请码',
  codeHint: '8 位，字母和数字',
  send: '认领',
  missingPhone: '先填手机号',
  missingCode: '先填邀请码',
  refusedByPhone: '没有给手机号也没关系，下面用邀请码一样',
  done: (name: string) => (name === '' ? '认领好了' : `${name}，认领好了`),
  doneStaff: (roles: string) => `您现在是${roles}`,
  doneResident: '这个手机号记在您名下了',
  brought: (count: number) => `电话登记的 ${count} 件事放进了“我的事”`,
  goHome: '回首页',
};

/** The words of bringing the matter of a slip into one's own account. */
export const adoptWords = {
  title: '这是我的事',
  line: '放进我的账号以后，能自己补充、撤回和评价，回执上的码照样能查',
  phoneEnd: '登记时留的电话，后四位',
  send: '放进我的账号',
  missing: '先填后四位',
  wrong: '后四位对不上，或者已经有人放进账号了',
  done: '放好了，在“我的事”里',
};

const changes: Record<NonNullable<Account['last']>['change'], string> = {
  invited: '给过邀请码',
  tied: '认领了',
  untied: '解除了绑定',
};
const means: Record<NonNullable<Account['last']>['means'], string> = {
  phone: '用微信手机号',
  invitation: '用邀请码',
  phoneChanged: '换了号码，',
  administrator: '管理员',
};

/** The words an administrator reads and presses about somebody's account. */
export const accountWords = {
  tied: '已经认领',
  notTied: '还没有认领',
  last: ({ change, means: by }: NonNullable<Account['last']>, time: string) =>
    `${time}，${means[by]}${changes[change]}`,
  invite: '给一个邀请码',
  inviteAgain: '换一个邀请码',
  code: (code: string) => `${code.slice(0, 4)} ${code.slice(4)}`,
  codeLine: (until: string) => `念给他或抄给他，只显示这一次。${until}前，和手机号一起填，用一次就作废。`,
  codeLost: '刚才那个码已经给出去了，看不到就换一个',
  untie: '解除绑定',
  untied: '解除了，可以重新认领',
};
