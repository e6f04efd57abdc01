/** Said while something is being fetched. */
export const loadingWords = '正在打开';

/** Said when a page could not be fetched. */
export const failedWords = {
  title: '暂时打不开',
  line: '不是您的问题，过一会儿再试',
  offline: '没有网络，连上网再试一次',
  missing: '没找到这件事',
  missingLine: '可能已经撤回，或者不是您的',
  retry: '再试一次',
};

/** Said at the end of a list that shows no more. */
export const listEnd = { full: '只显示最近的，更早的请搜编号', more: '往下拉，还有' };
