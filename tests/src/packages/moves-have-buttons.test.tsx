import type { ComponentType } from 'react';
import {
  lifecycle,
  type MoveName,
  type MoveRow,
  moveNames,
  type Standing,
} from '../../../cloud/contract/requests/lifecycle';
import type { matter } from '../../../cloud/contract/requests/matter';
import type { PublicWish } from '../../../cloud/contract/requests/wish-wall';
import type { OutputOf } from '../../../cloud/contract/shared/operation';
import { adoptWords } from '../../../src/copy/claim';
import { AdoptCard } from '../../../src/packages/resident/look-up/adopt-card';
import ResidentPage from '../../../src/packages/resident/matter/index';
import PublicWishPage from '../../../src/packages/resident/public-wish/index';
import WorkPage from '../../../src/packages/staff/matter/index';
import { type Drawn, draw, settle } from '../../support/taro/draw';

type Matter = OutputOf<typeof matter>;

/** Whoever acts without a page of the matter: the machine, those who file, and the holder of a slip, who has a page of his own below. */
const pageless: readonly Standing[] = ['clock', 'dispatcher', 'recorder', 'holder'];

const pageOf: Readonly<Partial<Record<Standing, ComponentType>>> = {
  requester: ResidentPage,
  claimant: ResidentPage,
  claimer: PublicWishPage,
};

const id = '00000000-0000-7000-8000-000000000000';
const at = '2026-06-12T02:00:00.000Z';

/** A wish in somebody's hands, of which a reader may do exactly what the test says. */
function matterFor(move: MoveName | null, standing: Standing): Matter {
  return {
    communityId: id,
    requestId: id,
    version: 3,
    number: '0612-17',
    kind: 'wish',
    state: 'in_progress',
    title: '换个灯泡',
    text: '',
    category: { code: 'lighting', name: '楼道照明' },
    urgency: 'normal',
    place: { nodeId: id, label: '8 栋 2 单元', floor: null },
    onBehalfOf: 'self',
    photos: [],
    filedAt: at,
    firstAnswerDueAt: at,
    ownerKind: null,
    ownerName: null,
    dueAt: at,
    standings: [standing],
    moves: move ? [move] : [],
    steps: [],
    published: null,
    claim: null,
    releases: 0,
    returns: 0,
    workOrder: null,
    helpers: [],
    question: { words: '几楼的灯', until: at },
    channel: null,
    about: null,
    proposal: null,
    suggestedCategory: null,
    resolveBy: null,
    declineProposal: null,
    requesterContact: null,
    claimantContact: null,
    rating: null,
  };
}

function wishFor(move: MoveName | null): PublicWish {
  return {
    communityId: id,
    requestId: id,
    window: 'dark',
    title: '换个灯泡',
    story: '',
    name: '8 栋的一位老人',
    effortMinutes: null,
    waitsUntil: null,
    helperUnit: null,
    thanks: null,
    movedAt: at,
    canClaim: move === 'claim',
    isMine: false,
  };
}

/** What the server answers; what a sheet asks besides never comes. */
const answers = new Map<string, unknown>();
jest.mock('../../../src/phone/call-cloud', () => ({
  baseUrl: '',
  newKey: () => 'a-key-of-a-test',
  callCloud: ({ name }: { name: string }) =>
    answers.has(name) ? Promise.resolve({ ok: true, data: answers.get(name) }) : new Promise(() => undefined),
}));

/** Opens the page on which somebody of a standing finds the matter. */
async function openFor(standing: Standing, move: MoveName | null): Promise<Drawn> {
  const Page = pageOf[standing] ?? WorkPage;
  answers.set('matter', matterFor(move, standing));
  answers.set('public-wish', wishFor(move));
  answers.set('categories', { categories: [] });
  const page = draw(<Page />);
  await settle();
  return page;
}

const byPeople = moveNames.flatMap((move) => {
  const rows: readonly MoveRow[] = lifecycle[move];
  const standings = new Set(rows.filter(({ from }) => from.length > 0).flatMap(({ by }) => by));
  return [...standings].filter((one) => !pageless.includes(one)).map((standing) => [move, standing] as const);
});

/** Rating asks on the page itself, and its button says what is missing until it is answered. */
const askedOnThePage: readonly string[] = ['rate requester', 'thank requester'];

test.each(byPeople)(
  '%s by the %s has a button with a word, on the page where he finds the matter',
  async (move, standing) => {
    const without = (await openFor(standing, null)).names('button');

    const page = await openFor(standing, move);

    const [word = '', ...more] = page.names('button').filter((name) => !without.includes(name));
    expect(word).toMatch(/\S/);
    if (askedOnThePage.includes(`${move} ${standing}`)) return expect(page.all('radiogroup')).not.toEqual([]);
    expect(more).toEqual([]);
    page.press('button', word);
    await settle();
    expect(page.all('dialog')).toHaveLength(1);
    expect(page.names('button').length).toBeGreaterThan(without.length + 2);
  },
);

test('adopt by the holder has a button that waits for the number only he knows', () => {
  const page = draw(<AdoptCard code="7KQ4M2XH" />);
  const missing = page.names('button');

  page.type(adoptWords.phoneEnd, '0001');

  expect(page.names('button')).toEqual([adoptWords.send]);
  expect(missing).toEqual([adoptWords.missing]);
});

test('a page offers nothing that the table does not allow now', async () => {
  for (const standing of new Set(byPeople.map(([, one]) => one))) {
    const page = await openFor(standing, null);

    expect(page.all('dialog')).toEqual([]);
    expect(page.all('radio')).toEqual([]);
  }
});
