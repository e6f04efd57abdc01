import { useRef, useState } from 'react';
import type { MoveName } from '../../../../../cloud/contract/requests/lifecycle';
import { isMatter, type QueueEntry, type QueueItem } from '../../../../../cloud/contract/requests/work-queue';
import { focusedId, focusOn } from '../../../../phone/desktop';
import { type Keys, useKeys } from '../../../../session/use-desktop';

/** The matter beside the queue, and the moves that were wished for when it was chosen, the first open one first. */
export interface Chosen {
  readonly item: QueueItem;
  readonly wished: readonly MoveName[];
  /** Counts choices, so that choosing the same again begins afresh. */
  readonly turn: number;
}

/** The name of a row and of the search field, for the focus. */
export const rowId = (entry: QueueEntry) => `row-${isMatter(entry) ? entry.requestId : entry.taskId}`;
export const searchId = 'queue-search';

/** What the desk does on a desktop. */
export interface Desk {
  readonly chosen: Chosen | null;
  readonly choose: (item: QueueItem) => void;
}

/** What the walk by keys depends on, and what it calls. */
export interface DeskProps {
  items: readonly QueueEntry[];
  isDesktop: boolean;
  /** Whether a sheet lies over the queue: only Escape acts then. */
  isCovered: boolean;
  onUncover: () => void;
  onHelp: () => void;
}

/** Keeps which matter stands beside the queue, and walks the queue by keys. */
export function useDesk({ items, isDesktop, isCovered, onUncover, onHelp }: DeskProps): Desk {
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const lastPlace = useRef(-1);
  const choose = (item: QueueItem, ...wished: MoveName[]) =>
    setChosen({ item, wished, turn: (chosen?.turn ?? 0) + 1 });

  /** Where the walk stands: the row with the focus, else the chosen one, else where it was last. */
  function place(): number {
    const ids = items.map(rowId);
    const focused = ids.indexOf(focusedId());
    if (focused >= 0) return focused;
    const beside = chosen ? ids.indexOf(rowId(chosen.item)) : -1;
    return beside >= 0 ? beside : lastPlace.current;
  }
  function walk(by: number): void {
    const next = Math.max(0, Math.min(items.length - 1, place() + by));
    lastPlace.current = next;
    const item = items[next];
    if (item) focusOn(rowId(item));
  }
  /** Begins a move of the row with the focus, else of the matter beside; read anew, as it may have changed since. */
  function start(...wished: MoveName[]): void {
    const item = items[items.map(rowId).indexOf(focusedId())] ?? chosen?.item;
    if (item && isMatter(item)) choose(item, ...wished);
  }
  const walking: Keys = {
    j: () => walk(1),
    k: () => walk(-1),
    a: () => start('accept'),
    d: () => start('dispatch', 'redirect'),
    '/': () => focusOn(searchId),
    '?': onHelp,
  };
  useKeys(!isDesktop ? null : isCovered ? { Escape: onUncover } : walking);
  return { chosen, choose: (item) => choose(item) };
}
