import fc from 'fast-check';
import { readMessage } from '../../../../cloud/features/requests/reading/read-message';
import { demoEstate, saidPlace } from '../../../support/demo-estate';
import { messagesForWriting } from './messages-for-writing';

const estate = demoEstate();
const placeOf = (text: string) => saidPlace(readMessage(text, estate));
const doubtsOf = (text: string) => readMessage(text, estate).doubts.map(({ code }) => code);

test.each(messagesForWriting)('%s', (text, building, entrance, floor, area) => {
  expect(placeOf(text)).toEqual({ building, entrance, floor, area });
});

const spoken = [...'零一二三四五六七八九'];

function inWords(value: number): string {
  const [tens, ones] = [Math.trunc(value / 10), value % 10];
  const ten = tens === 0 ? '' : `${tens === 1 ? '' : spoken[tens]}十`;
  return ten + (ones === 0 ? '' : spoken[ones]);
}

const wide = (text: string) =>
  text.replaceAll(/[\d#-]/g, (narrow) => String.fromCharCode(narrow.charCodeAt(0) + 0xfee0));

/** Every way to write an address, from the building, the entrance, the floor and the flat on it. */
const spellings: readonly ((building: number, entrance: number, floor: number, room: string) => string)[] = [
  (b, e, _, room) => `${b}栋${e}单元${room}`,
  (b, e, _, room) => `${b}栋${e}单元${room}室`,
  (b, e, f) => `${b}幢${e}单元${f}楼`,
  (b, e, _, room) => `${b}号楼${e}单元 ${room}`,
  (b, e, _, room) => `${b} 号楼${e}门${room}`,
  (b, e, _, room) => `${b}-${e}-${room}`,
  (b, e, _, room) => `${b}#${e}-${room}`,
  (b, e, f, room) => `${b}栋${e}-${f}-${room}`,
  (b, e, f, room) => `${b}-${e}-${f}-${room.slice(-2)}`,
  (b, e, _, room) => `${b}/${e}/${room}`,
  (b, e, f) => `${b} 栋 ${e} 单元 ${f} 层`,
  (b, e, f) => `${inWords(b)}栋${inWords(e)}单元${inWords(f)}楼`,
  (b, e, f) => `${inWords(b)}号楼${inWords(e)}门${inWords(f)}层`,
  (b, e, _, room) => `${b}栋${e}单元${[...room].map((figure) => spoken[Number(figure)]).join('')}`,
  (b, e, _, room) => wide(`${b}-${e}-${room}`),
  (b, e, _, room) => wide(`${b}栋${e}单元${room}`),
];

test('an address is read back in every spelling, wherever it stands', () => {
  const address = fc.record({
    building: fc.integer({ min: 1, max: 27 }),
    entrance: fc.integer({ min: 1, max: 3 }),
    floor: fc.integer({ min: 1, max: 33 }),
    flat: fc.integer({ min: 1, max: 6 }),
    spelling: fc.constantFrom(...spellings),
    before: fc.constantFrom('', '你好，', '我家', '我是', '麻烦看一下 ', '😭', '8点半了\n'),
    after: fc.constantFrom('', '，漏水', ' 电话13812345678', '的灯不亮', '\n修了3次，要80块'),
  });

  fc.assert(
    fc.property(address, ({ building, entrance, floor, flat, spelling, before, after }) => {
      const room = `${floor}0${flat}`;
      const text = before + spelling(building, entrance, floor, room) + after;
      expect(placeOf(text)).toEqual({ building, entrance, floor, area: null });
    }),
    { numRuns: 2000 },
  );
});

test('a building that does not exist is said, and none is put in its place', () => {
  const { place, doubts } = readMessage('35栋2单元501漏水', estate);

  expect(place.building).toBeNull();
  expect(place.entrance).toBeNull();
  expect(doubts).toEqual([{ code: 'unknownBuilding', span: { start: 0, end: 3 }, said: '35' }]);
});

test('an entrance that the building does not have is said', () => {
  const { place, doubts } = readMessage('8栋5单元门口积水', estate);

  expect(place.building?.value.name).toBe('8 栋');
  expect(place.entrance).toBeNull();
  expect(doubts).toMatchObject([{ code: 'unknownEntrance', said: '5' }]);
});

test('several buildings are all offered', () => {
  const { place, doubts } = readMessage('3到6栋停水了吗', estate);

  expect(place.building).toBeNull();
  expect(place.candidates.map(({ name }) => name)).toEqual(['3 栋', '4 栋', '5 栋', '6 栋']);
  expect(doubts.map(({ code }) => code)).toEqual(['severalPlaces']);
});

test('where the matter is comes before where the writer lives, and the other one is offered', () => {
  const { place } = readMessage('我是5-2-303，要反映7栋楼下有人烧纸', estate);

  expect(place.building?.value.name).toBe('7 栋');
  expect(place.candidates.map(({ name }) => name)).toEqual(['5 栋', '7 栋']);
});

test('a number that two estates share is not guessed', () => {
  const twin = { nodeId: 'twin', name: '8号楼', entrances: [] };
  const two = { ...estate, places: { ...estate.places, buildings: [...estate.places.buildings, twin] } };

  const { place, doubts } = readMessage('8栋漏水', two);

  expect(place.building).toBeNull();
  expect(place.candidates).toHaveLength(2);
  expect(doubts.map(({ code }) => code)).toEqual(['severalPlaces']);
});

test('buildings may go by letters', () => {
  const lettered = { nodeId: 'a', name: 'A座', entrances: [{ nodeId: 'a1', name: '一单元' }] };
  const letters = { ...estate, places: { ...estate.places, buildings: [lettered] } };

  const { place } = readMessage('Ａ座1单元1203', letters);

  expect(place).toMatchObject({
    building: { value: { nodeId: 'a' } },
    entrance: { value: { nodeId: 'a1' } },
  });
  expect(place.floor?.value).toBe(12);
});

test('floors from one to another leave the floor open', () => {
  expect(doubtsOf('4栋2单元3楼到5楼的灯都不亮')).toEqual(['severalFloors']);
});

test.each(['208', '一共350', '11-20', '20261120', '车牌308'])('a number alone is no place: %s', (text) => {
  expect(placeOf(text)).toEqual({ building: null, entrance: null, floor: null, area: null });
});

test.each(['8栋2、3单元', '8栋2单元和3单元', '8栋2到3单元', '8栋2-3单元'])(
  'several entrances are left open: %s',
  (text) => {
    expect(placeOf(text)).toMatchObject({ building: 8, entrance: null });
    expect(doubtsOf(text)).toEqual(['severalEntrances']);
  },
);

test('a place in the body comes before the sender, who then names the other', () => {
  expect(placeOf('李建国 4-2-501：快递柜打不开')).toEqual({
    building: null,
    entrance: null,
    floor: null,
    area: '快递柜',
  });
  expect(doubtsOf('李建国 4-2-501：快递柜打不开')).toEqual(['severalPlaces']);
});
