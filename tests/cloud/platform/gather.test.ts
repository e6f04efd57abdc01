import { gather } from '../../../cloud/platform/gather';

const on = {};

/** A run that ends when it is told to, and remembers its batches. */
function heldRun() {
  const batches: number[][] = [];
  const ends: (() => void)[] = [];
  const one = gather<object, number, string>((_on, all) => {
    batches.push([...all]);
    return new Promise((end) => ends.push(() => end(all.map((piece) => `done ${piece}`))));
  });
  const endAll = async () => {
    while (ends.length > 0) {
      ends.shift()?.();
      await new Promise(setImmediate);
    }
  };
  return { batches, one, endAll };
}

const upTo = (count: number) => Array.from({ length: count }, (_, index) => index);
const turnLater = () => new Promise(setImmediate);

/** Sends two pieces, each in a turn of its own, and then the others at once: two batches are under way before the crowd comes. */
async function sendBehindTwo<Out>(
  count: number,
  one: (piece: number) => Promise<Out>,
): Promise<Promise<Out>[]> {
  const [first, second, ...others] = upTo(count) as [number, number, ...number[]];
  const early: Promise<Out>[] = [];
  for (const piece of [first, second]) {
    early.push(one(piece));
    await turnLater();
  }
  return [...early, ...others.map(one)];
}

it('takes together what arrives in one turn, as the answers to a batch do', async () => {
  const { batches, one, endAll } = heldRun();

  const answers = Promise.all(upTo(10).map((piece) => one(on, piece)));
  await turnLater();
  await endAll();
  await answers;

  expect(batches).toEqual([upTo(10)]);
});

it('starts two at once, takes the rest together, and gives each its own answer', async () => {
  const { batches, one, endAll } = heldRun();

  const answers = Promise.all(await sendBehindTwo(10, (piece) => one(on, piece)));
  await endAll();

  expect(await answers).toEqual(upTo(10).map((piece) => `done ${piece}`));
  expect(batches).toEqual([[0], [1], [2, 3, 4, 5, 6, 7, 8, 9]]);
});

it('takes no more than 32 together', async () => {
  const { batches, one, endAll } = heldRun();

  const answers = Promise.all(await sendBehindTwo(80, (piece) => one(on, piece)));
  await endAll();
  await answers;

  expect(batches.map(({ length }) => length)).toEqual([1, 1, 32, 32, 14]);
});

it('never puts pieces of two databases together', async () => {
  const { batches, one, endAll } = heldRun();
  const other = {};

  const answers = Promise.all(upTo(8).map((piece) => one(piece % 2 === 0 ? on : other, piece)));
  await turnLater();
  await endAll();
  await answers;

  expect(batches).toHaveLength(2);
  expect(batches.every((batch) => new Set(batch.map((piece) => piece % 2)).size === 1)).toBe(true);
});

it('keeps apart what must not share a batch, and still takes whoever waited longest', async () => {
  const batches: number[][] = [];
  const parity = (piece: number) => String(piece % 2);
  const one = gather<object, number, number>(async (_on, all) => {
    batches.push([...all]);
    return [...all];
  }, parity);

  await Promise.all(upTo(9).map((piece) => one(on, piece)));

  expect(batches).toEqual([
    [0, 2, 4, 6, 8],
    [1, 3, 5, 7],
  ]);
});

it('lets only the guilty one of a batch fail', async () => {
  const one = gather<object, number, number>(async (_on, all) => {
    if (all.includes(7)) throw new Error('seven');
    return [...all];
  });

  const ends = await Promise.allSettled(upTo(10).map((piece) => one(on, piece)));

  const refused = ends.flatMap((end, piece) => (end.status === 'rejected' ? [piece] : []));
  expect(refused).toEqual([7]);
});

it('asks once for all when the database is gone', async () => {
  let asked = 0;
  const one = gather<object, number, number>(async () => {
    asked += 1;
    throw Object.assign(new Error('gone'), { code: 'ECONNREFUSED' });
  });

  const ends = await Promise.allSettled(upTo(10).map((piece) => one(on, piece)));

  expect(ends.every(({ status }) => status === 'rejected')).toBe(true);
  expect(asked).toBe(1);
});

it('gives up on batches that stay silent, so that those who come later are served', async () => {
  jest.useFakeTimers({ doNotFake: ['setImmediate'] });
  let isSilent = true;
  const one = gather<object, number, number>((_on, all) =>
    isSilent ? new Promise(() => undefined) : Promise.resolve([...all]),
  );
  const [first, second, later] = await sendBehindTwo(3, (piece) => one(on, piece));
  const unheard = Promise.allSettled([first, second]);

  isSilent = false;
  await jest.advanceTimersByTimeAsync(10_000);
  jest.useRealTimers();

  expect((await unheard).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  expect(await later).toBe(2);
});
