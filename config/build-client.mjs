// Builds of the mini-program that the scripts need: each only when its sources changed.
import { program, runQuietly } from './run-command.mjs';
import { buildOnce, clientSources, hashOf } from './source-stamp.mjs';

const production = { NODE_ENV: 'production' };

const helloSource = 'tests/load/hello-weapp';

/**
 * `weapp-http` is the weapp that speaks HTTP, for journeys against a server that a test starts; `hello-weapp` what Taro makes for whoever
 * begins with it, which the bench starts beside ours.
 */
const builds = {
  h5: { type: 'h5', settings: production },
  weapp: { type: 'weapp', settings: production },
  'weapp-http': {
    type: 'weapp',
    settings: {
      ...production,
      TARO_APP_TRANSPORT: 'http',
      TARO_APP_BASE_URL: 'http://127.0.0.1:8787',
      LINLI_OUTPUT_ROOT: 'dist/weapp-http',
    },
  },
  'hello-weapp': {
    type: 'weapp',
    settings: { ...production, LINLI_SOURCE_ROOT: helloSource, LINLI_OUTPUT_ROOT: 'dist/hello-weapp' },
  },
};

/**
 * Builds `dist/<name>` unless it is up to date, and says so in a line.
 * @param {'h5' | 'weapp' | 'weapp-http' | 'hello-weapp'} name
 */
export async function buildClient(name) {
  const { type, settings } = builds[name];
  const startedAt = Date.now();
  const hasBuilt = await buildOnce(
    `dist/${name}`,
    hashOf([...clientSources, helloSource], settings),
    async () => {
      console.log(`Building dist/${name}…`);
      const args = [...program('@tarojs/cli', 'taro'), 'build', '--type', type];
      await runQuietly(`The build of dist/${name}`, args, settings);
    },
  );
  if (hasBuilt) console.log(`Built dist/${name} in ${Math.round((Date.now() - startedAt) / 1000)} s.`);
}
