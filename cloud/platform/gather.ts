import { isOutOfReach } from './faults';

interface Waiting<In, Out> {
  readonly one: In;
  readonly answer: (out: Out) => void;
  readonly refuse: (error: unknown) => void;
}

type Run<On, In, Out> = (on: On, all: readonly In[]) => Promise<readonly Out[]>;

/** Two batches under way at once, so that one that hangs does not hold up everybody. */
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

/** Those who wait for one kind of batch, and how many batches are under way. */
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

/**
 * Makes of `run`, which does many pieces with one statement on a database, a function for one piece. A piece starts at once while there
 * is room; those that arrive meanwhile go together with the next batch, in the order they came; `apartBy` tells which never go together.
 * Where a batch fails by one of its pieces, each is run by itself, so that only the guilty one fails: a `run` that fails must leave
 * nothing done. Throws what `run` throws.
 */
export function gather<On extends object, In, Out>(
  run: Run<On, In, Out>,
  apartBy: (one: In) => string = () => '',
): (on: On, one: In) => Promise<Out> {
  const crowdsOf = new WeakMap<On, Map<string, Crowd<In, Out>>>();

  async function serve(on: On, crowd: Crowd<In, Out>): Promise<void> {
    crowd.underWay += 1;
    while (crowd.waiting.length > 0) await carry(run, on, crowd.waiting.splice(0, most));
    crowd.underWay -= 1;
  }

  return (on, one) => {
    const name = apartBy(one);
    const crowds = crowdsOf.get(on) ?? new Map<string, Crowd<In, Out>>();
    crowdsOf.set(on, crowds);
    const crowd = crowds.get(name) ?? { underWay: 0, waiting: [] };
    crowds.set(name, crowd);
    return new Promise((answer, refuse) => {
      crowd.waiting.push({ one, answer, refuse });
      if (crowd.underWay === atOnce) return;
      void serve(on, crowd).then(() => {
        if (crowd.underWay === 0) crowds.delete(name);
      });
    });
  };
}
