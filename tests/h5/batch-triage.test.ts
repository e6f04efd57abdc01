import type { matter } from '../../cloud/contract/requests/matter';
import type { Receipt } from '../../cloud/contract/requests/receipt';
import type { Me } from '../../cloud/contract/session/sign-in';
import type { OutputOf } from '../../cloud/contract/shared/operation';
import { Estate, type Visitor } from './support/visitors';

type Matter = OutputOf<typeof matter>;

let estate: Estate;

beforeAll(async () => {
  estate = await Estate.open();
}, 60_000);
afterAll(() => estate.close());

/** Reports problems one after the other, at the resident's own door. */
async function report(resident: Visitor, texts: readonly string[]) {
  const { home } = await resident.call<Me>('session', 'sign-in', {});
  const place = { nodeId: home?.placeId };
  const refs = [];
  for (const text of texts) {
    const input = { text, place, category: 'lighting', photos: [] };
    const { requestId } = await resident.call<Receipt>('requests', 'report-issue', input);
    refs.push({ communityId: home?.communityId ?? '', requestId });
  }
  return refs;
}

const read = (visitor: Visitor, ref: object) => visitor.call<Matter>('requests', 'matter', ref);

const ordinal = (turn: number) => `${turn + 1}`.padStart(2, '0');

it.each([
  ['phone', 390],
  ['desktop', 1280],
])(
  'accepts a dozen at once on a %s, names those a colleague was faster with and keeps ticked what is still open',
  async (name, width) => {
    const journey = `batch-${name}`;
    const chen = await estate.phoneOf('chen', journey);
    const texts = Array.from({ length: 12 }, (_, turn) => `${name}号车棚灯坏了第${ordinal(turn)}盏`);
    const refs = await report(chen, texts);
    const desk = await estate.phoneOf('liufang', journey, { width });
    const colleague = await estate.phoneOf('mali', journey);
    const faults: string[] = [];

    await desk.open('/packages/staff/workbench/index');
    if (width < 1280) await desk.tap('找一件，或筛选');
    await desk.type('搜索', `${name}号车棚`);
    await desk.page.keyboard.press('Enter');
    await desk.tap('选几件一起受理');
    for (const text of texts) await desk.tick(new RegExp(text));
    faults.push(...(await desk.look('ticked')));
    await desk.tap('一起受理 12 件');
    await desk.sees('按规则各派各的');
    faults.push(...(await desk.look('decide')));
    const [second, third] = await Promise.all([1, 2].map((turn) => read(colleague, refs[turn] ?? {})));
    const decided = { category: 'lighting', urgency: 'normal', place: { nodeId: second?.place.nodeId } };
    const accepted = { ...refs[1], version: second?.version, ...decided, instruction: '我来办' };
    await colleague.call('dispatch', 'accept-request', accepted);
    const corrected = { ...refs[2], version: third?.version, ...decided, kind: 'issue', urgency: 'urgent' };
    await colleague.call('dispatch', 'correct-request', corrected);
    await desk.tap('受理这 12 件');
    await desk.sees('10 件受理了，2 件没办成');
    await desk.sees(/已经有人在办了/);
    await desk.sees(/还给您选着/);
    faults.push(...(await desk.look('outcome')));
    await desk.tap('知道了');

    await desk.tap('一起受理 1 件');
    await desk.tap('受理这 1 件');
    await desk.sees('1 件都受理了');
    await desk.tap('知道了');

    const [changed, late, ...rest] = await Promise.all(
      [1, 2, 0, 11].map((turn) => read(desk, refs[turn] ?? {})),
    );
    expect([late, ...rest].map((one) => one?.state)).toEqual(['dispatched', 'dispatched', 'dispatched']);
    expect(late?.urgency).toBe('urgent');
    expect(changed?.steps[0]).toMatchObject({ move: 'accept', words: '我来办' });
    expect(faults).toEqual([]);
    expect(desk.complaints).toEqual(Array(2).fill(expect.stringContaining('409 (Conflict)')));
  },
  60_000,
);
