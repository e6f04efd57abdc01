import fc from 'fast-check';
import { type MessageReading, readMessage } from '../../../../cloud/features/requests/reading/read-message';
import type { Found } from '../../../../cloud/features/requests/reading/span';
import { demoEstate } from '../../../support/demo-estate';

const estate = demoEstate();
const read = (text: string) => readMessage(text, estate);

describe('the telephone', () => {
  test.each([
    ['电话 13812345678', '13812345678'],
    ['138 1234 5678 王女士', '13812345678'],
    ['138-1234-5678', '13812345678'],
    ['＋８６ １３８１２３４５６７８', '13812345678'],
    ['打0571-88123456', '057188123456'],
    ['家里 0571 8765 4321', '057187654321'],
  ])('is read out of %s', (text, digits) => {
    expect(read(text).phone?.value).toBe(digits);
  });

  test.each(['订单号1381234567890', '12345打不通', '8-2-501', '2026-11-20', '20261120'])(
    'is not made of %s',
    (text) => {
      expect(read(text).phone).toBeNull();
    },
  );

  test('is asked about when there are two', () => {
    expect(read('13812345678 或者 13900001111').doubts).toMatchObject([{ code: 'severalPhones' }]);
  });
});

describe('who it is for', () => {
  test.each([
    ['我是李阿姨，家里漏水', '李阿姨'],
    ['8栋王师傅家没电', '王师傅'],
    ['张先生 13812345678 停电', '张先生'],
    ['13812345678 张伟', '张伟'],
    ['王桂芳 8-2-501：漏水', '王桂芳'],
    ['李阿姨 08:12\n灯不亮', '李阿姨'],
    ['我叫陈小明，3栋的', '陈小明'],
    ['8-2-501 老周：灯坏了', '老周'],
  ])('is read out of %s', (text, name) => {
    expect(read(text).name?.value).toBe(name);
  });

  test.each([
    '陈师傅您好，灯坏了',
    '@网格员小周 灯坏了',
    '楼上王大爷太吵',
    '我是住户',
    '明天有雨',
    '马桶：漏水',
    '周一 08:30 停水',
    '单元：3',
  ])('is not who is spoken to or about: %s', (text) => {
    expect(read(text).name).toBeNull();
  });
});

describe('several senders', () => {
  const copied = '王桂芳 8-2-501：楼道灯不亮\n李建国 9-1-302：马桶堵了，电话13900001111';

  test('leave who and where to the first, and the telephone of the second to the second', () => {
    const { place, name, phone } = read(copied);

    expect(place.building?.value.name).toBe('8 栋');
    expect(name?.value).toBe('王桂芳');
    expect(phone).toBeNull();
  });

  test('may go by nicknames, which are no names', () => {
    const { matters, name } = read('开心就好 08:12\n楼道灯不亮\n平安是福 08:15\n马桶堵了');

    expect(matters.map(({ value }) => value)).toEqual(['楼道灯不亮', '马桶堵了']);
    expect(name).toBeNull();
  });

  test('are one who wrote twice in a row', () => {
    const { matters, text } = read('李阿姨 08:12\n想请人换灯泡\n李阿姨 08:13\n家里有灯泡');

    expect(matters).toHaveLength(1);
    expect(text).toBe('想请人换灯泡\n家里有灯泡');
  });
});

describe('the category', () => {
  test.each([
    ['楼道灯不亮', 'lighting'],
    ['电梯困人', 'lift'],
    ['下水道堵了', 'drain'],
    ['想请人陪我聊天', 'company'],
    ['想借个轮椅', 'goods'],
  ])('of %s is %s', (text, code) => {
    expect(read(text).category?.value).toBe(code);
  });

  test('is left open when nothing hints at one', () => {
    expect(read('谢谢').category).toBeNull();
  });
});

describe('the words of the matter', () => {
  test('are left without greeting, sender and telephone', () => {
    expect(read('王桂芳 8-2-501：你好，楼道灯不亮，电话：13812345678').text).toBe('楼道灯不亮');
  });

  test('are no longer than a request may be', () => {
    expect([...read('漏'.repeat(2000)).text]).toHaveLength(500);
  });

  test('are kept as they were written, in their own width', () => {
    expect(read('８栋漏水！').text).toBe('８栋漏水！');
  });
});

test.each(['', ' \n ', '😀😀', '？？？', '[图片]', 'asdf qwer', '\u0000\ud800'])(
  'nonsense says nothing: %j',
  (text) => {
    const { place, phone, name, category, emergency, doubts } = read(text);

    expect(place).toEqual({ building: null, entrance: null, floor: null, area: null, candidates: [] });
    expect([phone, name, category, emergency]).toEqual([null, null, null, null]);
    expect(doubts).toEqual([]);
  },
);

/** Texts made of what the patterns look for, so that they meet often. */
const pieces = fc.constantFrom(
  ...[
    '8',
    '2',
    '501',
    '十二',
    '栋',
    '单元',
    '楼',
    '号',
    '-',
    '#',
    ' ',
    '\n',
    ':',
    '：',
    '，',
    '东门',
    '王',
    '阿姨',
  ],
  ...[
    '1.',
    '2、',
    '另外',
    '13812345678',
    '0571',
    '煤气',
    '味',
    '上次',
    '着火',
    '电梯',
    '我是',
    '到',
    'B',
    '😀',
    '８',
  ],
);
const texts = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(pieces, { maxLength: 40 }).map((all) => all.join('')),
);

function findingsOf({ place, phone, name, category, emergency, matters, doubts }: MessageReading) {
  const found: (Pick<Found<unknown>, 'span'> | null)[] = [
    ...[place.building, place.entrance, place.floor, place.area],
    ...[phone, name, category, emergency],
    ...matters,
    ...doubts,
  ];
  return found.filter((one) => one !== null);
}

test('whatever is pasted is read, and every finding lies within it', () => {
  fc.assert(
    fc.property(texts, (text) => {
      for (const { span } of findingsOf(read(text))) {
        expect(span.start).toBeGreaterThanOrEqual(0);
        expect(span.end).toBeGreaterThan(span.start);
        expect(span.end).toBeLessThanOrEqual(text.length);
      }
    }),
    { numRuns: 3000 },
  );
});

const length = 100_000;
const repeated = [
  ...[
    '8',
    '8-',
    '8 ',
    '一',
    '楼',
    '8栋',
    '王',
    '王 8',
    ' ',
    '\n',
    '1、',
    '上次着火',
    '138 ',
    'A',
    '０',
    '敲门',
    '，',
  ],
  ...[
    '王芳 8-2-501：3楼灯坏了，另外4楼也坏了 13812345678\n',
    '1、灯坏了\n',
    '8栋到9栋',
    '3楼4楼',
    '我是',
    '，/ ',
    '@',
  ],
];

test.each(repeated)('a hundred thousand characters of %j are read in bounded time', (piece) => {
  const text = `灯${piece.repeat(length / piece.length)}坏`;
  const startedAt = performance.now();

  read(text);

  expect(performance.now() - startedAt).toBeLessThan(5_000);
});
