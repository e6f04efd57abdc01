/** The words of accepting several matters at once. */
export const batchWords = {
  pick: '选几件一起受理',
  stop: '不选了',
  none: '点一点要一起受理的事',
  most: (count: number) => `一次最多 ${count} 件`,
  accept: (count: number) => `一起受理 ${count} 件`,
  send: (count: number) => `受理这 ${count} 件`,
  reading: '正在看这几件',
  ownCategory: '各用各的分类',
  proposedReceiver: '按规则各派各的',
  categoryMissing: (count: number) => `有 ${count} 件还没分类，先选分类`,
  note: '一件一件办，有一件办不成，别的照样办好',
  underway: (reached: number, count: number) => `正在办，${count} 件里第 ${Math.min(reached + 1, count)} 件`,
  result: (done: number, refused: number) =>
    refused === 0 ? `${done} 件都受理了` : `${done} 件受理了，${refused} 件没办成`,
  done: '受理了',
  refused: '没办成',
  doneCount: (count: number) => `受理了 ${count} 件`,
  /** What can be done with one that was refused. */
  stillOpen: '还给您选着',
  gone: '已经有人在办了',
  again: '没送到的再送一次',
  enough: '知道了',
};
