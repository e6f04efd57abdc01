import { suggestedFor } from '../../../src/features/matters/desk/decision-fields';
import type { Matter } from '../../../src/features/matters/matter-head';

const lift = { code: 'lift', name: '电梯', urgency: 'urgent' } as const;
const lighting = { code: 'lighting', name: '楼道照明' };

it.each([
  ['keeps what was chosen, whatever the words suggest', lighting, lift, 'lighting', 'normal'],
  ['fills in what the words suggest where nothing was chosen', null, lift, 'lift', 'urgent'],
  ['leaves it open where neither says anything', null, null, '', 'normal'],
] as const)('triage %s', (_rule, chosen, suggested, category, urgency) => {
  const matter = { category: chosen, urgency: 'normal', kind: 'issue', proposal: null } as Matter;

  const first = suggestedFor({ ...matter, suggestedCategory: suggested });

  expect(first).toEqual({ category, urgency, receiver: null });
});
