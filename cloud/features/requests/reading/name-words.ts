const surname =
  '[王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤温康施文牛樊葛邢安齐易乔庞颜倪庄聂章鲁岳翟申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季成游阳裴席卫查屈鲍位覃霍翁隋植甄祁傅]';
const title =
  '(?:先生|女士|小姐|阿姨|叔叔|大爷|大妈|大姐|大哥|大娘|大伯|大婶|大叔|奶奶|爷爷|伯伯|婆婆|阿婆|阿公|师傅|老师|老太太?|老爷子|医生|同学|妈妈|爸爸|嫂子?|叔|伯|爷|婶|姐|哥|姨)';
const titled = `(?:${surname}${title}|[小老阿]${surname}(?:${title})?)`;
/** Words that begin like a name and are none. */
const noName =
  '(?!马[桶路上达]|高[层空压温度峰]|方[便案向法式]|金[额属]|白[天色蚁]|石[头板材]|毛[病巾坯]|安[全装静排]|温[度馨]|单[元位子号]|成[员功人本]|计[划量]|季[度节]|钟[点头]|常[见常年]|施[工]|万[一能]|周[一二三四五六日末边围]|黄[色水]|江[边]|林[荫]|牛[奶]|夏[天]|田[地]|童[车]|雷[雨声电]|龙头|康[复]|严[重禁]|毕竟|关[门灯闭于]|汪汪|向[上下东西南北]|文[明件]|符合|程[序度]|章[程]|时[间]|任[何务]|史[上]|陶[瓷]|武[警]|祝[大您你]|包[裹子括]|宁[愿可]|阳[台光]|席[位]|查[询看]|游[泳戏客]|位[置于子]|路[灯])';
const full = `${noName}${surname}[\\u4e00-\\u9fff]{1,2}`;
const ending = '(?=[,。.，、;；:：!！ \\d/()\\n]|的|$)';

const address = '[\\dA-Z][\\d#A-Z栋幢单元楼室-]{0,14}';
const day = '(?:(?:\\d{4}[-/.年])?\\d{1,2}[-/.月]\\d{1,2}日?|昨天|前天|星期.|周.) {0,2}';
const clock = '(?:凌晨|早上|上午|中午|下午|晚上)?\\d{1,2}:\\d{2}(?::\\d{2})?(?!\\d)';

/**
 * The line above or before a copied message: a name, a room or a time or both, and mostly a colon; or any nickname with a time on a
 * line of its own.
 */
export const senderLine = new RegExp(
  `^[ ]*(?:[\\d#][\\d#栋幢单元-]{2,12} ?)?(?<name>${titled}|${full})(?:[ (]{0,2}(?!${day}${clock})${address}\\)?)? *(?::(?!\\d{2}(?!\\d))|(?:${day})?${clock}:?)|^ *(?<nickname>[^\\n,，。、:;!?]{1,16}?) {1,3}(?:${day})?${clock} *$(?=\\n.)`,
  'gm',
);

/** Whom somebody else writes for. */
export const writtenFor = new RegExp(
  `[帮替给为代](?:[^,.，。:;\\n]{0,12}的)?(?<name>${titled})(?=登记|报|问|说|反映|申请|预约)`,
);

/** Somebody who says his own name, or is given as the one to reach; no trade is a name. */
export const introduced = new RegExp(
  `(?:我是|我叫|本人|联系人|姓名|业主|户主)[: ]?(?:[^\\s,。:;]{0,12}[的者])?(?<name>${titled}|${full}(?<![工员长户人主])${ending})`,
);

/** A name that stands before or after a telephone number. */
export const beforePhone = new RegExp(
  `(?:^|[\\s,.。:;/(、0-9])(?<name>${titled}|${full})[\\s,:/(]{0,3}(?:电话|手机|联系方式|tel)?[\\s:是]{0,2}$`,
  'i',
);
export const afterPhone = new RegExp(`^[\\s,/()]{0,3}(?<name>${titled}|${full}${ending})`);

/** Somebody called by surname and title. */
export const calledByTitle = new RegExp(`(?<name>${titled})`, 'g');

/** What stands around somebody who is spoken to or about, and is not the one it is for. */
export const beforeAnother = /(?:@\S{0,6}|请|找|叫|隔壁|对面|邻居|楼上|楼下|网格员|物业|房东)的?$/;
export const afterAddressed = /^[,， ]?(?:您好|你好|辛苦|麻烦您)/;
