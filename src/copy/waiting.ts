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

/** The ways on from a list that is longer than a page may hold. */
export const turnWords = { further: '接着看后面的', first: '回到最前面' };
