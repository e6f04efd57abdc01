import type { NoticeKind } from '../../../../cloud/contract/notices/notice-row';
import { noticeLimits } from '../../../../cloud/contract/notices/notice-row';
import { publishNotice } from '../../../../cloud/contract/notices/publish-notice';
import { faultWords } from '../../../copy/errors';
import { writeNoticeWords } from '../../../copy/write-notices';
import type { WholeNotice } from '../../../features/notices/notice-text';
import { callCloud } from '../../../phone/call-cloud';
import { say } from '../../../phone/device';
import { replaceBy } from '../../../phone/navigate';
import { useDraft } from '../../../session/drafts';
import { useCommand } from '../../../session/use-command';
import { clockOf, dayFromNow, dayOf, endOfDay, instantOf, startOfDay } from './when';

/** A notice in the making. Days are `2026-06-12`, clocks `9:00`; empty where nothing was picked. */
export interface NoticeFields {
  readonly kind: NoticeKind | null;
  readonly title: string;
  readonly body: string;
  readonly audience: readonly string[];
  readonly startDay: string;
  readonly startClock: string;
  readonly endDay: string;
  readonly endClock: string;
  /** Empty: as soon as it is written. */
  readonly shownFromDay: string;
  /** Empty: until what it tells about is over, or for a week. */
  readonly shownUntilDay: string;
}

const usualDays = 7;

/** The fields of a notice yet to be written, or those of one that is to be corrected. */
export function fieldsOf(found: WholeNotice | null, audience: readonly string[]): NoticeFields {
  const isShown = found?.state === 'shown';
  return {
    kind: found?.kind ?? null,
    title: found?.title ?? '',
    body: found?.body ?? '',
    audience: found?.audience ?? audience,
    startDay: found?.startsAt ? dayOf(found.startsAt) : '',
    startClock: found?.startsAt ? clockOf(found.startsAt) : '',
    endDay: found?.endsAt ? dayOf(found.endsAt) : '',
    endClock: found?.endsAt ? clockOf(found.endsAt) : '',
    shownFromDay: found && !isShown ? dayOf(found.shownFrom) : '',
    shownUntilDay: found ? dayOf(found.shownUntil) : '',
  };
}

/** The day on which it ends: the day it starts unless another was picked. */
export function endDayOf({ endDay, endClock, startDay }: NoticeFields): string {
  return endDay || (endClock && startDay);
}

/** The day until which it is shown when nobody has picked another. */
export function shownUntilDayOf(fields: NoticeFields): string {
  return fields.shownUntilDay || endDayOf(fields) || fields.startDay || dayFromNow(usualDays);
}

function missingWords({ kind, title, body }: NoticeFields): string {
  const { missing } = writeNoticeWords;
  if (kind === null) return missing.kind;
  if (title.trim() === '') return missing.title;
  return body.trim() === '' ? missing.body : '';
}

/** What is missing in each question before it can be sent; empty where nothing is. */
function missingOf(fields: NoticeFields): { words: string; where: string; when: string } {
  const { missing, tooMany } = writeNoticeWords;
  const count = fields.audience.length;
  const isHalf = (day: string, clock: string) => (day === '') !== (clock === '');
  const isTorn = isHalf(fields.startDay, fields.startClock) || isHalf(endDayOf(fields), fields.endClock);
  const where = count > noticeLimits.places ? tooMany(noticeLimits.places) : '';
  return {
    words: missingWords(fields),
    where: count === 0 ? missing.audience : where,
    when: isTorn ? missing.times : '',
  };
}

function inputOf(kind: NoticeKind, fields: NoticeFields) {
  const { title, body, audience, shownFromDay } = fields;
  const startsAt = instantOf(fields.startDay, fields.startClock);
  const endsAt = instantOf(endDayOf(fields), fields.endClock);
  return {
    ...{
      kind: kind ?? 'other',
      title,
      body,
      audience: [...audience],
      shownUntil: endOfDay(shownUntilDayOf(fields)),
    },
    ...(startsAt && { startsAt }),
    ...(endsAt && { endsAt }),
    ...(shownFromDay && { shownFrom: startOfDay(shownFromDay) }),
  };
}

/** A notice in the making: kept on the phone, sent under the draft's own key, and what was refused. */
export function useNoticeForm(communityId: string, first: NoticeFields, replaces: string) {
  const draft = useDraft<NoticeFields>(replaces === '' ? 'notice' : `notice-${replaces}`, first);
  const command = useCommand();
  const { fields } = draft;
  return {
    fields,
    change: draft.change,
    command,
    missing: missingOf(fields),
    faulty: (path: string): { fault?: string } => {
      const fault = command.refused?.fields?.[path];
      return fault === undefined ? {} : { fault: faultWords[fault] };
    },
    send: () => {
      if (fields.kind === null) return;
      const input = { communityId, ...inputOf(fields.kind, fields), ...(replaces && { replaces }) };
      if (command.refused?.code === 'KEY_REUSED') draft.renewKey();
      void command.run(
        () => callCloud(publishNotice, input, draft.key),
        ({ noticeId }) => {
          draft.discard();
          say(writeNoticeWords.sent);
          replaceBy('localNotice', { communityId, noticeId });
        },
      );
    },
  };
}

/** A notice form as its cards have it. */
export type NoticeForm = ReturnType<typeof useNoticeForm>;
