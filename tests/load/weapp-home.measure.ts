import { Neighbourhood } from '../weapp/support/neighbours';
import { noteBootTime } from './boot-time';
import { layMatters } from './lay-matters';
import { measured } from './weapp-costs';

it('measures how long the app takes to a home drawn from an instant reply', async () => {
  const estate = await Neighbourhood.open();
  await layMatters(estate.pool, estate.community, 3);
  const replies = new Map<string, unknown>();
  for (const operation of ['sign-in', 'home'])
    replies.set(operation, await estate.act.does('chen', operation, {}));
  await estate.close();

  const start = { build: 'dist/weapp-http', url: '/pages/home/index', words: '这两天', replies };

  expect(await noteBootTime(start, measured.home)).toBeGreaterThan(0);
}, 60_000);
