import type { ReadingDoubt } from '../../cloud/contract/requests/read-message';

export const registerWords = {
  title: '代录',
  patrolTitle: '巡查上报',
  paste: '把聊天记录贴到这里',
  pasteHint: '谁、哪儿、什么事，会帮您挑出来',
  pasteMissing: '先贴聊天记录',
  read: '挑出来',
  readFailed: '没挑出来，照着填一下也行',
  readDone: '挑好了，看一眼对不对',
  who: '替谁登记',
  name: '怎么称呼',
  nameHint: '比如 李阿姨',
  phone: '电话可不填',
  what: '什么事',
  whatHint: '一句话，或拍一张',
  kind: '哪一种',
  channel: '怎么来的',
  category: '哪一类',
  categoryUnknown: '说不清，服务台来分',
  send: '登记',
  missingName: '写一下替谁登记',
  missingWhat: '写一句，或拍一张',
  missingPlace: '先选在哪儿',
  placeProposed: '地方先替您填好了，不对就改一下',
  several: (count: number) => `这段话里像是有 ${count} 件事，一件一件登`,
  left: (done: number, left: number) =>
    left === 0 ? `${done} 件都登好了` : `登好 ${done} 件，还剩 ${left} 件`,
  more: (count: number) => `后面还有 ${count} 件没放进来，登完这些再贴一次`,
  sent: '登好了',
  noPlace: '还没说在哪儿',
  next: '登下一件',
  finish: '都登好了',
  join: '合成一件登',
  stop: '不登了',
  stopRest: '剩下的不登了',
  backToList: '先回去看看别的',
  leaveOut: '这件不登',
};

const doubtWords: Record<Exclude<ReadingDoubt, 'severalMatters'>, (said: string) => string> = {
  unknownBuilding: (said) => `没有 ${said} 栋，请核对`,
  unknownEntrance: (said) => `没有 ${said} 单元，请核对`,
  severalPlaces: () => '说了不止一个地方，请核对',
  severalEntrances: () => '说了不止一个单元，请核对',
  severalFloors: () => '说了不止一层，请核对',
  severalPhones: () => '有不止一个电话，请核对',
  lentPlace: () => '没说在哪儿，先照另一件的地方填了，请核对',
};

/** What a reading left open, in words. */
export function doubtLines(doubts: readonly { code: ReadingDoubt; said: string | null }[]): string[] {
  return doubts.flatMap(({ code, said }) =>
    code === 'severalMatters' ? [] : [doubtWords[code](said ?? '')],
  );
}

/** A floor as people write it: 3 楼, 负 1 楼. */
export function floorWords(floor: number): string {
  return floor < 0 ? `负 ${-floor} 楼` : `${floor} 楼`;
}

export const slipWords = {
  title: '登记好了',
  /** In fours, as it is read out; the fours stay on one line. */
  code: (code: string) => `查询码 ${code.slice(0, 4)}\u00a0${code.slice(4)}`,
  due: (due: string) => `${due} 前答复对方`,
  codeNote: '对方没有用小程序，把编号和查询码告诉他，打电话或让家人用“凭回执查进度”都能查',
  known: '对方有小程序，进展会直接告诉他',
  copy: '复制给对方',
  copied: '复制好了',
  settle: '我当场就办好了',
  open: '看这件事',
  again: '再登一件',
  others: '回去登别的',
  patrolTitle: '报上去了',
  patrolDue: (due: string) => `${due} 前，社区会安排`,
  patrolNote: '办到哪一步，在工作台里看',
  patrolAgain: '再报一处',
  /** The slip as it is pasted into a chat. */
  text: (number: string, code: string, due: string) =>
    `您说的事登记好了，编号 ${number}${code === '' ? '' : `，查询码 ${code}`}，${due} 前答复您。`,
};

export const lookUpWords = {
  label: '回执上的查询码',
  hint: '8 位，字母和数字',
  ask: '查进度',
  missing: '先填查询码',
  notFound: '没有这个查询码，核对一下，或打电话问社区',
};

export const complaintWords = {
  subject: '投诉谁',
  desk: '社区服务台',
  deskNote: '由街道来办，社区看不到',
  other: '别的人或单位',
  pick: '选单位或网格员',
  textLabel: '怎么回事',
  textHint: '时间、地点、说了做了什么',
  promise: '被投诉的人不会知道是谁说的，也不会经手',
  category: '哪一类',
  categoryUnknown: '说不清',
  send: '送出投诉',
  missingSubject: '先选投诉谁',
  missingText: '先写怎么回事',
  entry: '要投诉人或单位',
};
