import type { BrowserName, SystemName } from '../../cloud/contract/session/sign-in-code';

/** The words of letting a desktop in by the phone. */
export const signInWords = {
  scan: '登录电脑',
  scanLine: '扫一扫电脑上的登录码',
  title: '用手机扫码登录',
  line: '打开手机上的邻里，在“我”里点“登录电脑”，扫这个码',
  code: '登录码',
  waiting: '扫好以后，在手机上点一下就登录了',
  expired: '登录码过期了',
  expiredLine: '两分钟没有人扫，换一个就行',
  renew: '换一个',
  confirmTitle: '让这台电脑登录吗',
  asking: (browser: BrowserName, system: SystemName) => `${systemWord(system)}上的${browserWord(browser)}`,
  askedAt: (time: string) => `${time} 显示的登录码`,
  warning: '只扫您面前这台电脑上的码。别人发来的码，扫了就是把您的工作台给了他。',
  confirm: '让它登录',
  refuse: '不是我，不登录',
  confirmed: '好了，电脑上已经登录',
  confirmedLine: '今天下班前有效，明天再扫一次',
  back: '回首页',
  first: '先登录',
  firstLine: '登录以后，等您办的都在这里',
  go: '去登录',
};

function systemWord(system: SystemName): string {
  return system === 'other' ? '电脑' : `${system} `;
}

function browserWord(browser: BrowserName): string {
  return browser === 'other' ? '浏览器' : ` ${browser}`;
}
