const gasName = '(?:煤气|燃气|天然气|液化气|瓦斯)';

/** What is said when gas leaks, something burns, somebody needs a doctor, or somebody is in danger; the first that fits counts. */
export const emergencyPatterns = [
  {
    kind: 'gas',
    pattern: new RegExp(
      `${gasName}.{0,6}(?:味|漏|泄)|[漏泄](?:了|露|出)?${gasName}|臭鸡蛋.{0,2}味|(?<!空调|暖|打)漏气`,
      'g',
    ),
  },
  {
    kind: 'fire',
    pattern: /着火|起火|失火|火灾|冒烟|冒火|浓烟|烧起来|烧着了|焦糊?味|烧焦|糊味/g,
  },
  {
    kind: 'medical',
    pattern:
      /晕倒|昏倒|昏迷|昏过去|没有?呼吸|没有?心跳|喘不(?:上|过)气|胸口(?:疼|痛|闷)|心梗|心脏病|中风|抽搐|休克|大出血|流血不止|摔.{0,12}(?:起不来|动不了|不能动|不省人事)|救护车|煤气中毒|喝农药/g,
  },
  {
    kind: 'danger',
    pattern:
      /救命|困人|(?:被|有人|小孩|老人).{0,4}困|困在|困了|(?:停|卡).{0,8}里面有人|反锁在|关在(?:电梯|屋|里)|跳楼|轻生|自杀|割腕|持刀|拿刀|砍人|捅人|(?:人|孩|狗|水).{0,3}溺水|掉(?:进|到)(?:水|井|湖|河)|触电|走失|走丢|失踪|没(?:了)?声音.{0,8}没人应|(?:敲门|怎么敲).{0,4}(?:没人应|不应|没反应).{0,10}(?:老人|独居)/g,
  },
] as const;

/** What says, earlier in the sentence, that it was at another time; and what says that it is now all the same. */
export const beforeAtOtherTime =
  /(?:上次|上回|那次|之前|以前|从前|去年|前年|前天|昨天|昨晚|上个?月|上周|上星期|曾经)(?<since>.{0,10})$/;
export const nowAgain = /今天|今早|今晚|现在|刚|正在|又|开始|一直/;

/** What denies, fears or rehearses it: right before in the same clause, or right after. */
export const beforeDenied =
  /(?:差点|差一点|(?<!是)不是|没有?|怕|担心|防止|预防|以防|避免|万一|容易|小心|谨防|演习|演练|讲座|培训|宣传)[^,，、]{0,4}$/;
export const afterDenied =
  /^(?:那事|那次|那件|那天|那回|的事情?|以后|之后|的?(?:演习|演练|讲座|培训|宣传|知识|怎么办|预防|逃生|风险|隐患|报警器|探测))/;
