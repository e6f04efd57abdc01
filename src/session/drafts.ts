import { useRef, useState } from 'react';
import { newKey } from '../phone/call-cloud';
import { forget, keep, readKept } from '../phone/storage';

interface Kept<Fields> {
  readonly fields: Fields;
  /** Lives as long as the draft, so that sending it again after a lost answer makes one request. */
  readonly key: string;
}

/** A form in the making, kept on the phone at each keystroke. */
export interface Draft<Fields> extends Kept<Fields> {
  change: (changed: Partial<Fields>) => void;
  /** Changes what is kept now, whatever was drawn last: for answers that come late. */
  revise: (change: (fields: Fields) => Partial<Fields>) => void;
  /** Makes the next sending a new thing: the last one was refused and will be sent otherwise. */
  renewKey: () => void;
  discard: () => void;
}

/** Keeps the draft of one form under a name. */
export function useDraft<Fields extends object>(name: string, empty: Fields): Draft<Fields> {
  const place = `draft-${name}`;
  const [kept, setKept] = useState<Kept<Fields>>(() => {
    const found = readKept<Kept<Fields>>(place);
    return found
      ? { key: found.key, fields: { ...empty, ...found.fields } }
      : { fields: empty, key: newKey() };
  });
  const latest = useRef(kept);
  function write(next: Kept<Fields>): void {
    latest.current = next;
    keep(place, next);
    setKept(next);
  }
  function revise(change: (fields: Fields) => Partial<Fields>): void {
    const { fields } = latest.current;
    write({ ...latest.current, fields: { ...fields, ...change(fields) } });
  }
  return {
    ...kept,
    revise,
    change: (changed) => revise(() => changed),
    renewKey: () => write({ ...latest.current, key: newKey() }),
    discard: () => forget(place),
  };
}
