import type { MatterRow } from '../../../cloud/contract/requests/matter-row';
import { nextWords } from '../../copy/next';
import type { Press } from '../../phone/press';
import { bound } from '../../ui/bound';
import { type StateLook, stateLooks } from './state-looks';

/** An own matter as a row says it: title, what is next, state. */
export interface MatterLine {
  readonly id: string;
  readonly title: string;
  readonly line: string;
  /** What a screen reader says of it. */
  readonly label: string;
  readonly tag: StateLook;
  readonly press: Press;
}

/** Opens an own matter. */
export function matterPress({ communityId, requestId }: MatterRow): Press {
  return { open: 'matter', query: { communityId, requestId } };
}

/** Puts an own matter into words. */
export function matterLine(row: MatterRow): MatterLine {
  const tag = stateLooks[row.state];
  const line = nextWords(row);
  const label = `${row.title}，${tag.word}，${line}`;
  return { id: row.requestId, title: row.title, line: bound(line), label, tag, press: matterPress(row) };
}
