import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

/** Where the hello-world of the bench is built to. */
export const helloBuild = 'dist/hello-weapp';

/** Builds the bench's hello-world with the configuration of the real app, unless it stands there already; takes 10 s. */
export function buildHelloWeapp(): void {
  if (fs.existsSync(path.join(helloBuild, 'app.json'))) return;
  const environment = {
    ...process.env,
    NODE_ENV: 'production',
    LINLI_SOURCE_ROOT: 'tests/load/hello-weapp',
    LINLI_OUTPUT_ROOT: helloBuild,
  };
  execFileSync(path.resolve('node_modules/.bin/taro'), ['build', '--type', 'weapp'], {
    env: environment,
    stdio: 'ignore',
  });
}
