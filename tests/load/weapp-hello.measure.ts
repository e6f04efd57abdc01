import { noteBootTime } from './boot-time';
import { measured } from './weapp-costs';

it('measures how long Taro’s hello takes in the same engine', async () => {
  const start = { build: 'dist/hello-weapp', url: '/pages/hello/index', words: 'hello', replies: new Map() };

  expect(await noteBootTime(start, measured.hello)).toBeGreaterThan(0);
}, 60_000);
