import { number } from './number-words';

/** What follows a building's number, with what a keyboard makes of it. */
const buildingWord = '(?:栋楼?|幢|懂|楝|洞|号楼|#楼?|座)';
const entranceWord = '(?:单元|单园|单员|单圆|但元)';
const floorWord = '(?:楼|层)';
const apart = '[-/.~_ ]';
const through = '(?:到|至|~|-)';
const reaching = `(?:[爬走跑通一直]{0,2}${through}|、|和|跟|及)`;
const low = '(?:\\d{1,2}|[一二两三四五六七八九十]{1,3})';
const designation = `(?:${number}|[A-Z]\\d?)`;

/** Numbers that say when, how much and how many, which are no places. */
export const notPlaces = new RegExp(
  [
    '[A-Z]?\\d{5,}',
    '[A-Z](?=[A-Z]{0,4}\\d)[A-Z\\d]{5,}',
    '\\d{1,2}:\\d{2}(?::\\d{2})?',
    '\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2}',
    `${number} ?(?:点|时)(?:半|${number}分|[0-5]\\d(?!\\d))?`,
    `${number} ?月(?:${number} ?[号日])?`,
    `(?<!\\d)${low} ?[号日](?!楼|院| ?\\d| ?${number}${entranceWord})`,
    `(?<![元栋幢#\\d-])${number} ?(?:块|元|毛|角|万|个|只|条|辆|台|盏|张|次|回|遍|天|年|岁|周|星期|礼拜|小时|分钟|秒|斤|公斤|米|厘米|平|度|人|位|份|路|线|班|期|%|多|车位)`,
  ].join('|'),
  'g',
);

/** Several buildings, entrances or floors at once. */
export const buildingRange = new RegExp(
  `(?<![\\d-])(?<first>${low}) ?${buildingWord}? ?(?:(?<through>${through})|${reaching}) ?(?<last>${low}) ?${buildingWord}`,
  'g',
);
export const entranceRange = new RegExp(
  `(?<![\\d-])${low} ?(?:${entranceWord} ?${reaching}|(?!-)${reaching}|(?<=${buildingWord} ?${low})-) ?${low} ?${entranceWord}`,
  'g',
);
export const floorRange = new RegExp(
  `(?<![\\d-])${low} ?(?:${floorWord} ?${reaching}?|${reaching}) ?${low} ?${floorWord}`,
  'g',
);

/** Building, entrance and room or floor with signs between them. */
export const addressOfThree = new RegExp(
  `(?<![\\dA-Z.-]|\\d:)(?<building>${designation}) ?(?:${buildingWord} ?${apart}?|${apart}) ?(?<entrance>\\d{1,2}) ?${entranceWord}? ?${apart} ?(?:(?<room>\\d{3,4})(?!\\d)|(?<floor>\\d{1,2}) ?(?:${floorWord}|-\\d{2,4}(?![\\d-])))`,
  'g',
);

/** Building and room with a sign between them. */
export const addressOfRoom = new RegExp(
  `(?<![\\dA-Z.-]|\\d:)(?<building>\\d{1,2}) ?(?:${buildingWord} ?${apart}?|[-/号]) ?(?<room>\\d{3,4})(?![\\d.])`,
  'g',
);

/** Building and entrance with a sign between them, and nothing that says what they are. */
export const addressOfTwo =
  /(?<![\dA-Z./-]|\d:)(?<building>\d{1,2})[-/](?<entrance>[1-9])(?![\d.:/%-]| ?[楼层号日月年个只条次人位块元毛斤米天周点分岁])/g;

/** A building by its number or letter; where an entrance follows, by words that mean other things elsewhere. */
export const building = new RegExp(
  `(?<![\\dA-Z.])(?!(?<=[这那哪每整同就]|就我们)一)(?<building>${designation}) ?(?:${buildingWord}|(?:[号楼东拣冻动]|(?<!${buildingWord} ?${low})-)(?= ?${number} ?(?:${entranceWord}|门(?!口))))`,
  'g',
);

/** An entrance by its number, or as a door of the building just named. */
export const entrance = new RegExp(
  `(?<entrance>${number}) ?${entranceWord}|(?<=(?:${buildingWord}|号) ?)(?<door>${number}) ?门(?!口)`,
  'g',
);

/** A floor above the ground, and below it. */
export const floor = new RegExp(`(?<!号|[\\d.])(?<floor>${number}) ?${floorWord}(?!栋|盘|以[上下])`, 'g');
export const basement = new RegExp(
  `(?:负|地下)(?<below>${number}) ?${floorWord}?|B(?<letter>[1-4])(?!\\d)${floorWord}?|(?<cellar>地下室)`,
  'g',
);

/** A room where a building or an entrance is named: right after it, or a number of three or four figures that counts nothing. */
export const room = new RegExp(
  `(?<=${buildingWord} ?|${entranceWord}[ ,-]{0,2})(?<after>${number})(?!\\d)(?! ?(?:${floorWord}|${entranceWord}|门))|(?<![\\dA-Z.]|[共约近超费价第花收要付赔]|尾号)(?<alone>\\d{3,4}|[〇零一二三四五六七八九]{3,4})(?!\\d)`,
  'g',
);

/** A room where no building is named: called one, or somebody's home. */
export const calledRoom =
  /(?<=[家住]|楼[上下])(?<after>\d{3,4})(?!\d)|(?<![\dA-Z.])(?<alone>\d{3,4})(?= ?(?:室|号?房|[家户]))/g;

/** What stands before a place that is the writer's own, the matter's, somebody else's, or of another time. */
export const beforeHome = /(?:我家|我是|我住|家住|住在|我们|咱家|俺家|俺们|我妈|我爸).{0,3}$/;
export const beforeMatter = /(?:反映|反应|投诉|举报|看到|看见|发现|路过|经过).{0,4}$/;
export const beforeOthers =
  /(?:楼上|楼下|隔壁|对面|[漏滴渗流]到)(?:我们|的|是|邻居)?.{0,2}$|(?:上次|上回).{0,5}$|[给找让叫]$/;

/** Names that people shorten: what an area of the tree may end in, and how they then say it. */
export const shortAreas: readonly (readonly [ending: string, said: string])[] = [
  ['车库', '车库'],
  ['车库', '地库'],
  ['车棚', '车棚'],
  ['活动室', '活动室'],
  ['花园', '花园'],
  ['球场', '球场'],
  ['快递柜', '丰巢'],
  ['垃圾分类亭', '垃圾亭'],
  ['垃圾分类亭', '垃圾房'],
];
