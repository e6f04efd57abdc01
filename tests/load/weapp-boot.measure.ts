import { writeFileSync } from 'node:fs';
import { Neighbourhood } from '../weapp/support/neighbours';
import { bootTimes } from './boot-time';
import { layMatters } from './lay-matters';
import { layNotices } from './lay-notices';
import { measured } from './weapp-costs';

it('measures how long the app takes to a home drawn from an instant reply, and Taro’s hello world beside it', async () => {
  const estate = await Neighbourhood.open();
  await layMatters(estate.pool, estate.community, 3);
  const replies = new Map<string, unknown>();
  await layNotices(estate, 1);
  const asked = { 'sign-in': {}, home: {}, notices: { part: 'current' } };
  for (const [operation, input] of Object.entries(asked))
    replies.set(operation, await estate.act.does('chen', operation, input));
  await estate.close();
  // The heading above the list of matters that moved lately, with which the screen is full.
  const home = { build: 'dist/weapp-http', url: '/pages/home/index', words: '这两天', replies };
  const hello = { build: 'dist/hello-weapp', url: '/pages/hello/index', words: 'Hello world!', replies };

  const [homeMs, helloMs] = await bootTimes(home, hello);

  writeFileSync(measured.boot, JSON.stringify({ homeMs, helloMs }));
  expect(homeMs).toBeGreaterThan(0);
  expect(helloMs).toBeGreaterThan(0);
}, 60_000);
