import { addWorkingMinutes } from '../../community/working-time';
import type { actors, Done } from './act';
import type { DemoPeople } from './people';
import type { DemoTree } from './place-names';

type Actors = ReturnType<typeof actors>;

/** What telling a story needs: who, where, and a photo for it now and then. */
export interface Story {
  readonly act: Actors;
  readonly tree: DemoTree;
  readonly cast: DemoPeople;
  readonly now: Date;
  /** Stores a picture as somebody's and names it. */
  readonly picture: (personId: string, name: string, at: Date) => Promise<string>;
}

const hours = { opensAtMinute: 510, closesAtMinute: 1050 };

/** The same sequence on every machine. */
export function sequence(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}

/** A clock of one story: each step a few working hours on, never past now. */
export function storyClock(startsAt: Date, now: Date, random: () => number) {
  let at = startsAt;
  return {
    get at() {
      return at;
    },
    next(minutes: number): Date {
      const then = addWorkingMinutes(at, minutes * (0.5 + random()), hours);
      at = then < now ? then : new Date(Math.min(now.getTime() - 60_000, at.getTime() + 300_000));
      return at;
    },
  };
}

/** One matter being told: what was last done to it, and a way to do the next thing. */
export interface Telling {
  readonly who: (name: string) => string;
  readonly version: () => number;
  /** Lets somebody do the next thing, about so many working minutes later. */
  readonly step: (personId: string, operation: string, input: object, minutes: number) => Promise<void>;
}

/** Goes on with a request just filed. */
export function tell(story: Story, filed: Done, time: ReturnType<typeof storyClock>): Telling {
  const ref = { communityId: story.tree.communityId, requestId: filed.requestId };
  // Routing has followed submitting.
  let version = 2;
  return {
    who: (name) => story.cast.bySubject.get(name) ?? '',
    version: () => version,
    async step(personId, operation, input, minutes) {
      const done = await story.act.does(personId, operation, { ...ref, ...input }, time.next(minutes));
      version = done.version;
    },
  };
}

/** Does the steps of a script in turn, the first `count` of them. */
export async function perform(script: readonly (() => Promise<void>)[], count: number): Promise<void> {
  for (const scene of script.slice(0, count)) await scene();
}
