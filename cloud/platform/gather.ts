import { isOutOfReach } from './faults';

interface Waiting<In, Out> {
  readonly one: In;
  readonly answer: (out: Out) => void;
  readonly refuse: (error: unknown) => void;
}

type Run<On, In, Out> = (on: On, all: readonly In[]) => Promise<readonly Out[]>;

/** So few batches under way at once that a crowd meets connections on which the statement is planned, and one that hangs is not all. */
const atOnce = 2;
/** A batch stays so small that the first in it does not wait for long. */
const most = 32;

/** Beyond this, in milliseconds, a connection is taken for dead: the database itself ends every statement after half of it. */
const patienceMs = 10_000;

/** The same, unless it stays silent for too long; what becomes of it then is found out by whoever sends it again. */
function unlessSilent<Out>(running: Promise<Out>): Promise<Out> {
  let timer: NodeJS.Timeout | undefined;
  const silence = new Promise<never>((_, refuse) => {
    const fault = Object.assign(new Error('the database is silent'), { code: 'ETIMEDOUT' });
    timer = setTimeout(() => refuse(fault), patienceMs);
  });
  return Promise.race([running, silence]).finally(() => clearTimeout(timer));
}

/** The end of this turn of the event loop: whoever is answered or heard in the same turn has arrived by then. */
const endOfTurn = () => new Promise<void>((go) => setImmediate(go));

/** Those who wait on one database, and how many of its batches are under way. */
interface Crowd<In, Out> {
  underWay: number;
  waiting: Waiting<In, Out>[];
}

/** Runs a batch; one that fails by one of its pieces piece by piece. */
async function carry<On, In, Out>(
  run: Run<On, In, Out>,
  on: On,
  batch: readonly Waiting<In, Out>[],
): Promise<void> {
  try {
    const all = batch.map(({ one }) => one);
    const outs = await unlessSilent(run(on, all));
    for (const [index, { answer }] of batch.entries()) answer(outs[index] as Out);
  } catch (error) {
    if (batch.length > 1 && !isOutOfReach(error)) for (const alone of batch) await carry(run, on, [alone]);
    else for (const { refuse } of batch) refuse(error);
  }
}

/** Takes whoever has waited longest, with those who may share a batch, in the order they came. */
function takeBatch<In, Out>(crowd: Crowd<In, Out>, apartBy: (one: In) => string): Waiting<In, Out>[] {
  const [eldest] = crowd.waiting;
  if (!eldest) return [];
  const name = apartBy(eldest.one);
  const batch = crowd.waiting.filter(({ one }) => apartBy(one) === name).slice(0, most);
  const taken = new Set(batch);
  crowd.waiting = crowd.waiting.filter((waiting) => !taken.has(waiting));
  return batch;
}

/**
 * Makes of `run`, which does many pieces with one statement on a database, a function for one piece. While there is room a piece starts
 * with whoever arrives in the same turn of the event loop; those that arrive later go together with the next batch, in the order they came;
 * `apartBy` tells which never go together.
 * Where a batch fails by one of its pieces, each is run by itself, so that only the guilty one fails: a `run` that fails must leave
 * nothing done. Throws what `run` throws.
 */
export function gather<On extends object, In, Out>(
  run: Run<On, In, Out>,
  apartBy: (one: In) => string = () => '',
): (on: On, one: In) => Promise<Out> {
  const crowds = new WeakMap<On, Crowd<In, Out>>();

  async function serve(on: On, crowd: Crowd<In, Out>): Promise<void> {
    crowd.underWay += 1;
    await endOfTurn();
    while (crowd.waiting.length > 0) await carry(run, on, takeBatch(crowd, apartBy));
    crowd.underWay -= 1;
  }

  return (on, one) => {
    const crowd = crowds.get(on) ?? { underWay: 0, waiting: [] };
    crowds.set(on, crowd);
    return new Promise((answer, refuse) => {
      crowd.waiting.push({ one, answer, refuse });
      if (crowd.underWay < atOnce) void serve(on, crowd);
    });
  };
}
