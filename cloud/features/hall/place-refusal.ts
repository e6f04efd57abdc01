import type { ErrorCode } from '../../contract/shared/errors';
import { Refusal } from '../../platform/refusal';

/** What each constraint means to whoever wanted a place. `again`: a concurrent booking of the same person took the same turn. */
const meanings: Readonly<Record<string, ErrorCode | 'again' | 'gone'>> = {
  slot_is_full: 'gone',
  slot_holds_its_capacity: 'gone',
  room_never_two_at_once: 'SLOT_FULL',
  booking_never_two_at_once: 'OVERLAPPING_BOOKING',
  booking_within_person_limit: 'again',
  booking_within_household_limit: 'again',
  booking_code_once: 'again',
};

const deadlock = '40P01';

/** Turns a broken constraint into the refusal it stands for; `gone` is what an offered or a free place that is gone is called. */
export function placeRefusal(error: unknown, gone: ErrorCode = 'SLOT_FULL'): unknown {
  const { code, constraint } = (error ?? {}) as { code?: unknown; constraint?: unknown };
  if (code === deadlock) return 'again';
  const meaning = typeof constraint === 'string' ? meanings[constraint] : undefined;
  if (meaning === undefined) return error;
  if (meaning === 'again') return 'again';
  return new Refusal(meaning === 'gone' ? gone : meaning);
}
