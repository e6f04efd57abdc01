export const photoWords = {
  add: '加照片',
  remaining: (count: number) => `还能加 ${count} 张`,
  retry: '再传一次',
  refused: '用不了',
  photo: (number: number) => `第 ${number} 张照片`,
  remove: (number: number) => `去掉第 ${number} 张照片`,
  failed: '照片没打开',
};

/** Words of a form that asks one question a screen. */
export const formWords = {
  step: (place: number, all: number) => `第 ${place} 步，共 ${all} 步`,
  next: '下一步',
  back: '上一步',
};

export const placeWords = {
  where: '在哪儿',
  building: '哪一栋',
  entrance: '哪个单元',
  floor: '几楼可不填',
  floorLabel: '楼层',
  area: '公共地方',
  inBuilding: '楼里',
  inPublic: '公共地方',
  kindLabel: '在楼里还是外面',
  missing: '先选在哪儿',
};

/** What is told of any matter before it is sent. */
export const sendingWords = {
  after: '送出以后',
  deskFirst: '社区服务台先看',
  answerBy: (time: string) => `${time} 前给您答复`,
};

export const wishWords = {
  forWhom: '替谁写',
  titleLabel: '心愿，一句话',
  titleHint: '想请人帮忙',
  storyLabel: '再说说情况',
  storyHint: '什么时候方便，要带什么，都可以写',
  onWall: '上心愿墙，等邻居认领',
  claimTerm: (days: number) => `认领后 ${days} 天内办好，办不了会告诉您`,
  publicAs: (name: string) => `大家只看到“${name}”`,
  look: '看一眼',
  previewTitle: '墙上是这样的',
  previewNote: '社区的人先看过才上墙，名字、电话、门牌都不会有',
  send: '送出心愿',
  missing: '先写心愿',
  close: '关闭',
};

export const issueWords = {
  textLabel: '怎么了',
  textHint: '一句话就行，拍张照也行',
  category: '哪一类',
  categoryUnknown: '说不清，社区帮您分',
  suggested: '按文字建议',
  usual: (name: string) => `这类事平时${name}来办`,
  deskDecides: '社区看过，安排人来办',
  send: '送出',
  missing: '写一句，或拍一张',
};

export const suggestionWords = {
  textLabel: '想到什么好主意',
  textHint: '小区怎样更好，说说看',
  send: '送出建议',
  missing: '先写一句',
};

export const receiptWords = {
  title: '收到了',
  number: (number: string) => `编号 ${number}`,
  answer: (time: string) => `${time} 前答复您`,
  follow: '看进展',
  home: '回首页',
  note: '办到哪一步，都会告诉您',
};
