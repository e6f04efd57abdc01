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

/** Batches of one kind on one database. */
class Gatherer<On, In, Out> {
  private readonly waiting: Waiting<In, Out>[] = [];
  private underWay = 0;

  constructor(
    private readonly on: On,
    private readonly run: Run<On, In, Out>,
  ) {}

  add(one: In): Promise<Out> {
    return new Promise((answer, refuse) => {
      this.waiting.push({ one, answer, refuse });
      void this.startNext();
    });
  }

  private async startNext(): Promise<void> {
    while (this.underWay < atOnce && this.waiting.length > 0) {
      this.underWay += 1;
      await this.carry(this.waiting.splice(0, most));
      this.underWay -= 1;
    }
  }

  private async carry(batch: readonly Waiting<In, Out>[]): Promise<void> {
    try {
      const all = batch.map(({ one }) => one);
      const outs = await this.run(this.on, all);
      for (const [index, { answer }] of batch.entries()) answer(outs[index] as Out);
    } catch (error) {
      if (batch.length > 1 && !isOutOfReach(error)) await Promise.all(batch.map((one) => this.carry([one])));
      else for (const { refuse } of batch) refuse(error);
    }
  }
}

/**
 * Makes of `run`, which does many pieces with one statement on a database, a function for one piece. A piece starts at once while there
 * is room; those that arrive meanwhile go together with the next batch. Where a batch fails by one of its pieces, each is run by itself,
 * so that only the guilty one fails: a `run` that fails must leave nothing done. Throws what `run` throws.
 */
export function gather<On extends object, In, Out>(run: Run<On, In, Out>): (on: On, one: In) => Promise<Out> {
  const gatherers = new WeakMap<On, Gatherer<On, In, Out>>();
  return (on, one) => {
    const gatherer = gatherers.get(on) ?? new Gatherer(on, run);
    gatherers.set(on, gatherer);
    return gatherer.add(one);
  };
}
