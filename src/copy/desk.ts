/** The words of the workbench on a desktop. */
export const deskWords = {
  choose: '点左边一件，在这里办',
  chooseLine: '按 J 和 K 上下走，回车打开，按问号看全部快捷键',
  ownPage: '单独打开',
  fileName: (view: string, day: string) => `台账-${view}-${day}.xlsx`,
  keysTitle: '快捷键',
  keysDone: '知道了',
  keys: [
    ['J', '往下一件'],
    ['K', '往上一件'],
    ['回车', '打开这一件'],
    ['A', '受理'],
    ['D', '派单，派过的改派'],
    ['/', '搜索'],
    ['Esc', '关上，或离开输入框'],
    ['?', '看快捷键'],
  ],
} as const;
