import { Neighbourhood } from '../weapp/support/neighbours';
import { noteBootTime } from './boot-time';
import { layMatters } from './lay-matters';
import { layNotices } from './lay-notices';
import { measured } from './weapp-costs';

it('measures how long the app takes to a home drawn from an instant reply', async () => {
  const estate = await Neighbourhood.open();
  await layMatters(estate.pool, estate.community, 3);
  const replies = new Map<string, unknown>();
  await layNotices(estate, 1);
  const asked = { 'sign-in': {}, home: {}, notices: { part: 'current' } };
  for (const [operation, input] of Object.entries(asked))
    replies.set(operation, await estate.act.does('chen', operation, input));
  await estate.close();

  const start = { build: 'dist/weapp-http', url: '/pages/home/index', words: '这两天', replies };

  expect(await noteBootTime(start, measured.home)).toBeGreaterThan(0);
}, 60_000);
