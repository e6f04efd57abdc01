import type { Emergency } from '../../../contract/requests/kinds';
import { afterDenied, beforeAtOtherTime, beforeDenied, emergencyPatterns, nowAgain } from './emergency-words';
import { type Found, spanOf } from './span';

/** What divides sentences: a time or a denial holds no further. */
const sentenceEnd = /[。！？!?;；\n]/;

function isNow(text: string, match: RegExpMatchArray): boolean {
  const { start, end } = spanOf(match);
  const before =
    text
      .slice(Math.max(0, start - 14), start)
      .split(sentenceEnd)
      .at(-1) ?? '';
  if (beforeDenied.test(before) || afterDenied.test(text.slice(end, end + 6))) return false;
  const since = beforeAtOtherTime.exec(before)?.groups?.since;
  return since === undefined || nowAgain.test(since);
}

/** Finds words that sound like an emergency that is happening now; null for one that was, or is only feared. */
export function findEmergency(text: string): Found<Emergency> | null {
  for (const { kind, pattern } of emergencyPatterns) {
    const match = [...text.matchAll(pattern)].find((one) => isNow(text, one));
    if (match) return { value: kind, span: spanOf(match) };
  }
  return null;
}
