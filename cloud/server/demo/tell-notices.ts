import { type Announcement, announcements, type Moment } from './announcements';
import { type Story, sequence } from './history';
import type { NewPerson } from './queries/enter-community';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

/** What those of the picker have read; the others of them leave theirs unread. */
const readByCast: Record<string, string> = {
  chen: '厨余垃圾桶换地方了',
  wang: '义诊，量血压、看老花',
};

/** The instant of a moment, counted from the midnight before `now` in the community. */
function instantOf([days, hour]: Moment, now: Date): Date {
  const midnight = Math.floor((now.getTime() + 8 * hourMs) / dayMs) * dayMs - 8 * hourMs;
  return new Date(midnight + days * dayMs + hour * hourMs);
}

/** The nodes that an announcement is for. */
function placesOf({ where }: Announcement, { tree }: Story): string[] {
  if (where === 'all') return [tree.communityId];
  return where.map((one) =>
    typeof one === 'number'
      ? (tree.buildingIds.get(one) ?? '')
      : (tree.gridIds[Number(one.split(' ')[1]) - 1] ?? ''),
  );
}

async function publish(one: Announcement, change: object, when: Moment, story: Story): Promise<string> {
  const { kind, title, body, from, to, until } = one;
  const iso = (moment: Moment) => instantOf(moment, story.now).toISOString();
  const input = {
    communityId: story.tree.communityId,
    ...{ kind, title, body, audience: placesOf(one, story), shownUntil: iso(until) },
    ...(from && to && { startsAt: iso(from), endsAt: iso(to) }),
    ...change,
  };
  const writerId = story.cast.bySubject.get(one.by) ?? '';
  const at = instantOf(when, story.now);
  return (await story.act.does<{ noticeId: string }>(writerId, 'publish-notice', input, at)).noticeId;
}

/** Whom an announcement is for. */
function reached(one: Announcement, story: Story): NewPerson[] {
  const places = placesOf(one, story);
  const ancestorsOf = new Map(story.tree.nodes.map(({ id, ancestors }) => [id, ancestors]));
  return story.cast.people.filter(({ placeId }) =>
    places.some((place) => ancestorsOf.get(placeId)?.includes(place)),
  );
}

/** Lets some of those whom it is for read a notice, between its writing and its end. */
async function read(noticeId: string, one: Announcement, story: Story, random: () => number): Promise<void> {
  const { communityId } = story.tree;
  const first = instantOf(one.corrected?.at ?? one.written, story.now).getTime();
  const last = Math.min(story.now.getTime(), instantOf(one.until, story.now).getTime());
  for (const { id, subject } of reached(one, story)) {
    const hasRead = subject ? readByCast[subject] === one.title : random() < one.readShare;
    const at = new Date(first + random() * (last - first));
    if (hasRead) await story.act.does(id, 'mark-notice-read', { communityId, noticeId }, at);
  }
}

/** Tells what was announced, and who has read it. */
export async function tellNotices(story: Story): Promise<void> {
  const random = sequence(20_260_905);
  for (const one of announcements) {
    let noticeId = await publish(one, {}, one.written, story);
    const { withdrawn, corrected } = one;
    if (corrected) {
      const { body, from, to } = corrected;
      const better = { ...one, body, from, to };
      noticeId = await publish(better, { replaces: noticeId }, corrected.at, story);
    }
    await read(noticeId, one, story, random);
    if (!withdrawn) continue;
    const ended = { communityId: story.tree.communityId, noticeId, reason: withdrawn.reason };
    const at = instantOf(withdrawn.at, story.now);
    await story.act.does(story.cast.bySubject.get(one.by) ?? '', 'end-notice', ended, at);
  }
}
