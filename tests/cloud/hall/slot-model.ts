import { lineEndsAt, offerEndsAt } from '../../../cloud/features/hall/offer-term';

const moves = ['book', 'cancel', 'join', 'leave', 'accept', 'refuse', 'miss'] as const;

/** What somebody may try: a move of one of a few people on one of a few slots. */
export interface Try {
  readonly move: (typeof moves)[number];
  readonly person: number;
  readonly slot: number;
}

type Holding = 'confirmed' | 'pending_call' | 'no_show';

interface Wait {
  readonly person: number;
  state: 'waiting' | 'offered' | 'accepted' | 'refused' | 'expired' | 'left' | 'lapsed';
  endsAt: Date | null;
}

interface Slot {
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly capacity: number;
  readonly holders: Map<number, Holding>;
  /** Everybody whose booking ended without a place. */
  readonly gone: Set<number>;
  readonly waits: Wait[];
}

const offerMinutes = 60;
const graceMs = 2 * 3_600_000;
const missesBeforeCall = 3;

/** The rules of slots, waitlist and no-shows once more, in the plainest words there are. */
export class SlotModel {
  slots: Slot[];
  private misses = new Map<number, number>();

  constructor(slots: readonly Pick<Slot, 'startsAt' | 'endsAt' | 'capacity'>[], misses: readonly number[]) {
    for (const [person, count] of misses.entries()) this.misses.set(person, count);
    this.slots = slots.map((slot) => ({ ...slot, holders: new Map(), gone: new Set(), waits: [] }));
  }

  /** Places taken: everybody who holds one, and everybody who is offered one. */
  taken(slot: Slot): number {
    return slot.holders.size + slot.waits.filter(({ state }) => state === 'offered').length;
  }

  /** Who still waits when the line of a slot is over waits no longer; says whether it is. */
  private endLine(slot: Slot, now: Date): boolean {
    if (now < lineEndsAt(slot.startsAt)) return false;
    for (const wait of slot.waits) if (wait.state === 'waiting') wait.state = 'lapsed';
    return true;
  }

  private give(slot: Slot, now: Date): void {
    if (this.endLine(slot, now)) return;
    const next = slot.waits.find(({ state }) => state === 'waiting');
    if (!next || this.taken(slot) >= slot.capacity) return;
    next.state = 'offered';
    next.endsAt = offerEndsAt(now, offerMinutes, slot.startsAt);
  }

  private miss(slot: Slot, person: number): void {
    slot.holders.set(person, 'no_show');
    this.misses.set(person, (this.misses.get(person) ?? 0) + 1);
  }

  /** Does what time has made due. */
  pass(now: Date): void {
    for (const slot of this.slots) {
      const over = slot.waits.filter(
        ({ state, endsAt }) => state === 'offered' && endsAt !== null && endsAt <= now,
      );
      for (const wait of over) wait.state = 'expired';
      for (const _ of over) this.give(slot, now);
      this.endLine(slot, now);
      if (slot.startsAt > now) continue;
      for (const [person, state] of slot.holders) {
        if (state === 'pending_call') {
          slot.holders.delete(person);
          slot.gone.add(person);
        } else if (state === 'confirmed' && slot.endsAt.getTime() + graceMs <= now.getTime())
          this.miss(slot, person);
      }
    }
  }

  /** What a try would answer, without making it. */
  private foresee(one: Try, now: Date): string {
    const twin = new SlotModel([], []);
    twin.slots = this.slots.map((slot) => ({
      ...slot,
      holders: new Map(slot.holders),
      gone: new Set(slot.gone),
      waits: slot.waits.map((wait) => ({ ...wait })),
    }));
    twin.misses = new Map(this.misses);
    return twin.make(one, now);
  }

  /**
   * Chooses a try by a number from 0 on: three in four are such that go through, of any kind of move that can; the fourth is anything
   * that makes sense, so that refusals are met as well.
   */
  choose(pick: number, people: number, now: Date): Try {
    const all = moves.flatMap((move) =>
      this.slots.flatMap((_, slot) =>
        Array.from({ length: people }, (_none, person) => ({ move, person, slot })),
      ),
    );
    const sensible = all.filter((one) => this.canTry(one));
    const open = sensible.filter((one) =>
      ['ok', 'confirmed', 'pending_call'].includes(this.foresee(one, now)),
    );
    const kinds = [...new Set(open.map(({ move }) => move))];
    const kind = kinds[Math.floor(pick / 4) % Math.max(1, kinds.length)];
    const chosen = pick % 4 === 0 || kind === undefined ? sensible : open.filter(({ move }) => move === kind);
    return chosen[Math.floor(pick / 40) % chosen.length] as Try;
  }

  /** Whether a try makes sense at all: a booking or a wait must be there to be moved. */
  canTry({ move, person, slot: place }: Try): boolean {
    const slot = this.slots[place] as Slot;
    if (move === 'book' || move === 'join') return true;
    if (move === 'cancel' || move === 'miss') return slot.holders.has(person) || slot.gone.has(person);
    return slot.waits.some((wait) => wait.person === person);
  }

  /** Makes a try and says what it answers: the state of a booking, `ok`, or the code of the refusal. */
  make({ move, person, slot: place }: Try, now: Date): string {
    const slot = this.slots[place] as Slot;
    if (move === 'book') return this.book(slot, person, now);
    if (move === 'join') return this.join(slot, person, now);
    if (move === 'cancel' || move === 'miss') return this.end(move, slot, person, now);
    const wait = slot.waits.filter((one) => one.person === person).pop() as Wait;
    return this.answer(move, slot, wait, now);
  }

  private hold(slot: Slot, person: number): string {
    const state = (this.misses.get(person) ?? 0) >= missesBeforeCall ? 'pending_call' : 'confirmed';
    slot.holders.set(person, state);
    slot.gone.delete(person);
    return state;
  }

  private book(slot: Slot, person: number, now: Date): string {
    if (slot.startsAt <= now) return 'SLOT_TOO_LATE';
    if (this.taken(slot) >= slot.capacity) return 'SLOT_FULL';
    return slot.holders.has(person) ? 'OVERLAPPING_BOOKING' : this.hold(slot, person);
  }

  private join(slot: Slot, person: number, now: Date): string {
    if (slot.startsAt <= now) return 'SLOT_TOO_LATE';
    if (this.taken(slot) < slot.capacity) return 'PLACES_LEFT';
    if (lineEndsAt(slot.startsAt) <= now) return 'SLOT_TOO_LATE';
    const waits = slot.waits.some(
      (wait) => wait.person === person && ['waiting', 'offered'].includes(wait.state),
    );
    if (waits) return 'ALREADY_WAITING';
    slot.waits.push({ person, state: 'waiting', endsAt: null });
    return 'ok';
  }

  private end(move: 'cancel' | 'miss', slot: Slot, person: number, now: Date): string {
    const state = slot.holders.get(person);
    if (move === 'miss') {
      if (state !== 'confirmed') return 'MOVE_NOT_ALLOWED';
      if (now < slot.startsAt) return 'NOT_THE_TIME';
      this.miss(slot, person);
      return 'ok';
    }
    if (state === undefined || state === 'no_show') return 'MOVE_NOT_ALLOWED';
    if (slot.startsAt < now) return 'TOO_LATE_TO_CHANGE';
    slot.holders.delete(person);
    slot.gone.add(person);
    this.give(slot, now);
    return 'ok';
  }

  private answer(move: 'leave' | 'accept' | 'refuse', slot: Slot, wait: Wait, now: Date): string {
    if (move === 'leave') {
      if (wait.state !== 'waiting') return 'MOVE_NOT_ALLOWED';
      wait.state = 'left';
      return 'ok';
    }
    if (wait.state !== 'offered')
      return move === 'accept' && wait.state === 'waiting' ? 'MOVE_NOT_ALLOWED' : 'OFFER_ENDED';
    if (move === 'refuse') {
      wait.state = 'refused';
      this.give(slot, now);
      return 'ok';
    }
    if (slot.holders.has(wait.person)) return 'OVERLAPPING_BOOKING';
    wait.state = 'accepted';
    return this.hold(slot, wait.person);
  }
}
