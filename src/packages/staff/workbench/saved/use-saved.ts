import { useState } from 'react';
import { keep, readKept } from '../../../../phone/storage';
import { useMe } from '../../../../session/session';
import { nothingAsked, type QueueAsked } from '../queue-asked';

/** A filter that somebody uses often, under a name. */
export interface SavedFilter {
  readonly name: string;
  readonly asked: QueueAsked;
}

/** At most so many: more would be a menu to read rather than chips to tap. */
const most = 8;

/** The filters of one person. */
export interface Saved {
  readonly filters: readonly SavedFilter[];
  /** The one that is asked now; null when it is none of them. */
  readonly current: SavedFilter | null;
  /** Keeps what is asked under a name; the same name is replaced, and the oldest goes when there are too many. */
  readonly save: (name: string, asked: QueueAsked) => void;
  readonly forget: (name: string) => void;
}

function isSame(one: QueueAsked, other: QueueAsked): boolean {
  return (Object.keys(nothingAsked) as (keyof QueueAsked)[]).every((part) => one[part] === other[part]);
}

/**
 * Keeps somebody's filters on the device, apart for each person, as colleagues share office computers. Not on the server: they are a
 * habit of one desk, nobody else's work depends on them, and setting one again takes two taps.
 */
export function useSaved(asked: QueueAsked): Saved {
  const place = `filters-${useMe()?.personId ?? ''}`;
  const [changed, setChanged] = useState<{ place: string; filters: readonly SavedFilter[] } | null>(null);
  const filters = changed?.place === place ? changed.filters : (readKept<SavedFilter[]>(place) ?? []);
  function write(next: readonly SavedFilter[]): void {
    keep(place, next);
    setChanged({ place, filters: next });
  }
  const without = (name: string) => filters.filter((one) => one.name !== name);
  return {
    filters,
    current: filters.find((one) => isSame(one.asked, asked)) ?? null,
    save: (name, wanted) => write([...without(name), { name, asked: wanted }].slice(-most)),
    forget: (name) => write(without(name)),
  };
}
