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

it.each([
  ['phone', 390],
  ['desktop', 1280],
])(
  'accepts several at once on a %s and says which one a colleague was faster with',
  async (name, width) => {
    const journey = `batch-${name}`;
    const chen = await estate.phoneOf('chen', journey);
    const texts = [1, 2, 3].map((turn) => `${name}号车棚灯坏了第${turn}盏`);
    const refs = await report(chen, texts);
    const desk = await estate.phoneOf('liufang', journey, { width });
    const colleague = await estate.phoneOf('mali', journey);
    const faults: string[] = [];

    await desk.open('/packages/staff/workbench/index');
    await desk.type('搜索', `${name}号车棚`);
    await desk.page.keyboard.press('Enter');
    await desk.tap('选几件一起受理');
    for (const text of texts) await desk.tick(new RegExp(text));
    faults.push(...(await desk.look('ticked')));
    await desk.tap('一起受理 3 件');
    await desk.sees('按规则各派各的');
    faults.push(...(await desk.look('decide')));
    const second = await read(colleague, refs[1] ?? {});
    await colleague.call('dispatch', 'accept-request', {
      ...refs[1],
      version: second.version,
      category: 'lighting',
      urgency: 'normal',
      place: { nodeId: second.place.nodeId },
      instruction: '我来办',
    });
    await desk.tap('受理这 3 件');
    await desk.sees('2 件受理了，1 件没办成');
    await desk.sees(/别人刚刚动过这件事/);
    faults.push(...(await desk.look('outcome')));
    await desk.tap('知道了');

    const [first, changed, third] = await Promise.all(refs.map((ref) => read(desk, ref)));
    expect([first, third].map((one) => one?.state)).toEqual(['dispatched', 'dispatched']);
    expect(changed?.steps[0]).toMatchObject({ move: 'accept', words: '我来办' });
    expect(faults).toEqual([]);
    expect(desk.complaints).toEqual([expect.stringContaining('409 (Conflict)')]);
  },
  60_000,
);
