import { useRef, useState } from 'react';
import {
  availability,
  type DayCard,
  daySlots,
  type SlotCard,
} from '../../../cloud/contract/hall/availability';
import type { OutputOf } from '../../../cloud/contract/shared/operation';
import { callCloud } from '../../phone/call-cloud';
import type { Refused } from '../../session/use-command';
import { useQuery } from '../../session/use-query';

interface ServiceRef {
  readonly communityId: string;
  readonly serviceId: string;
}

/** Null while no service is chosen: nothing is asked then. */
type ChosenService = Omit<ServiceRef, 'serviceId'> & { readonly serviceId: string | null };

type Availability = OutputOf<typeof availability>;

/** How many days a strip shows at a time. */
export const stripDays = 14;

/** The day on the page with its slots, read after the days that `of` holds. */
interface Turned {
  readonly of: Availability | null;
  readonly day: DayCard;
  readonly slots: readonly SlotCard[];
}

/** The days of a service, and the slots of the one picked: the first with a place left until somebody picks another. */
export interface Calendar {
  readonly days: readonly DayCard[];
  readonly date: string | null;
  readonly slots: readonly SlotCard[];
  /** Another day was picked and its slots are on their way; those of the last one stay meanwhile. */
  readonly isTurning: boolean;
  /** Why the slots of another day could not be read. */
  readonly refused: Refused | null;
  readonly query: ReturnType<typeof useQuery<Availability>>;
  readonly pick: (date: string) => void;
}

/** Reads the slots of a day that somebody taps. Whoever taps on before the answer is in sees the day tapped last. */
function useTurning(ref: ServiceRef, read: Availability | null, latest: { current: string | null }) {
  const [picked, setPicked] = useState<string | null>(null);
  const [turned, setTurned] = useState<Turned | null>(null);
  const [refused, setRefused] = useState<Refused | null>(null);

  async function pick(date: string): Promise<void> {
    latest.current = date;
    setPicked(date);
    setRefused(null);
    const answer = await callCloud(daySlots, { ...ref, date });
    if (latest.current !== date) return;
    if (answer.ok) setTurned({ of: read, ...answer.data });
    else {
      setRefused(answer);
      setPicked(null);
    }
  }
  const shown = turned !== null && turned.of === read ? turned : null;
  return { picked, shown, refused, pick, forget: () => setPicked(null) };
}

/** Reads a service's days from a day on (null: from today) with the slots of one, `firstDate` if given; and of another when it is picked. */
export function useCalendar(
  { communityId, serviceId }: ChosenService,
  fromDate: string | null,
  firstDate: string | null = null,
): Calendar {
  const latest = useRef(firstDate);
  const strip = useRef(fromDate);
  const ref = { communityId, serviceId: serviceId ?? '' };
  const asked = { ...ref, dayCount: stripDays, ...(fromDate && { fromDate }) };
  const query = useQuery(serviceId && `${serviceId} ${fromDate}`, () =>
    callCloud(availability, { ...asked, ...(latest.current && { date: latest.current }) }),
  );
  const read = query.asked.phase === 'ready' ? query.asked.data : null;
  const { picked, shown, refused, pick, forget } = useTurning(ref, read, latest);
  // A strip of other days starts without a pick.
  if (strip.current !== fromDate) {
    strip.current = fromDate;
    latest.current = null;
    forget();
  }
  const date = shown?.day.date ?? read?.date ?? null;
  const days = (read?.days ?? []).map((day) => (day.date === shown?.day.date ? shown.day : day));
  return {
    days: days.filter(({ state }) => state !== 'past'),
    date: picked ?? date,
    slots: shown?.slots ?? read?.slots ?? [],
    isTurning: picked !== null && picked !== date,
    pick: (wanted) => void pick(wanted),
    ...{ refused, query },
  };
}
