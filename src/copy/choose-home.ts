export const chooseHomeWords = {
  community: '哪个社区',
  name: '怎么称呼您',
  nameHint: '比如 陈阿姨',
  send: '就住这里',
  missing: '还差一点没填',
  saved: '记下了',
};
