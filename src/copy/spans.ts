import type { Measure, Span } from '../../cloud/contract/requests/deadlines';

/** What a span is counted in. */
export const measureWords: Record<Measure, string> = {
  workingDays: '个工作日',
  workingMinutes: '分钟（工作时间）',
  hours: '小时',
  days: '天',
};

/** How long a span is. */
export function spanWords(span: Span): string {
  const [measure, amount] = Object.entries(span)[0] as [Measure, number];
  return `${amount} ${measureWords[measure]}`;
}
