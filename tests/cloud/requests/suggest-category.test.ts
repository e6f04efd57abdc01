import type { matter } from '../../../cloud/contract/requests/matter';
import { suggestCategory } from '../../../cloud/contract/requests/suggest-category';
import type { OutputOf } from '../../../cloud/contract/shared/operation';
import { demoCategories } from '../../../cloud/server/demo/rules';
import type { Person } from '../../support/community';
import { useWorkingDay } from '../../support/working-day';

type Matter = OutputOf<typeof matter>;

const day = useWorkingDay();
const issues = demoCategories.filter(({ kind }) => kind === 'issue');

it.each([
  ['轿厢里一直有异响', 'lift'],
  ['楼梯灯坏了，声控灯也不灵', 'lighting'],
  ['电梯口的垃圾桶满了，垃圾没人收', 'waste'],
  ['门口那块地方，您看着办', null],
  ['', null],
])('of “%s” the words suggest %s', (words, code) => {
  expect(suggestCategory(words, issues)?.category.code ?? null).toBe(code);
});

it('takes the first of several that weigh the same, and no bonus for what was not hinted at', () => {
  const [lift, gas] = ['电梯', '燃气'].map((name) => ({
    code: name,
    name,
    kind: 'issue' as const,
    hints: [],
  }));
  const both = [lift, gas].filter((one) => one !== undefined);

  expect(suggestCategory('燃气和电梯', both)?.category).toBe(lift);
  expect(suggestCategory('都好', both, () => 9)).toBeNull();
});

/** What the page of a new matter says of its category to somebody. */
async function saidTo(person: Person, text: string, category?: string) {
  const place = { nodeId: day.community.entranceId };
  const filed = { text, place, photos: [], ...(category && { category }) };
  const { requestId } = await day.act.does('chen', 'report-issue', filed);
  await day.act.deliver();
  const page = await day.act.does<Matter>(person, 'matter', day.act.ref(requestId));
  return { chosen: page.category?.code ?? null, suggested: page.suggestedCategory?.code ?? null };
}

it.each<[person: Person, text: string, filedAs: string | undefined, suggested: string | null]>([
  ['desk', '电梯不动', undefined, 'lift'],
  ['desk', '电梯不动', 'lighting', 'lift'],
  ['desk', '有件事想说', 'lighting', null],
  ['desk', '有件事想说', undefined, null],
  ['desk', '想请人修修补补', undefined, null],
  ['grid', '电梯不动', undefined, null],
  ['chen', '电梯不动', undefined, null],
])('%s reads of “%s”, filed as %s, that its words suggest %s; it stays as it was filed', async (...all) => {
  const [person, text, filedAs, suggested] = all;

  expect(await saidTo(person, text, filedAs)).toEqual({ chosen: filedAs ?? null, suggested });
});
