import path from 'node:path';
import { defineConfig } from '@tarojs/cli';
import development from './dev';
import production from './prod';

const root = path.resolve(__dirname, '..');

/**
 * Modules outside `sourceRoot` that would otherwise ship as they are, too new for old phones (path prefixes, not patterns).
 * Taro's H5 router brings the last four, whose `?.` iOS 12 cannot parse.
 */
const compiledToo = [
  'cloud/contract',
  'config',
  'node_modules/zod',
  'node_modules/zustand',
  'node_modules/uqr',
  'node_modules/query-string',
  'node_modules/decode-uri-component',
  'node_modules/filter-obj',
  'node_modules/split-on-first',
].map((folder) => path.join(root, folder));

/** What the client is told when it is built: how it reaches the server, and where that is. */
function clientEnvironment(): Record<string, string> {
  const isWeapp = process.env.TARO_ENV === 'weapp';
  const transport = process.env.TARO_APP_TRANSPORT ?? (isWeapp ? 'cloud' : 'http');
  // '' means: the server that the H5 page came from. A mini-program has no such server.
  const baseUrl = process.env.TARO_APP_BASE_URL ?? '';
  if (transport !== 'cloud' && transport !== 'http') {
    throw new Error(`TARO_APP_TRANSPORT is 'cloud' or 'http', not '${transport}'`);
  }
  if (isWeapp && transport === 'http' && baseUrl === '') {
    throw new Error('A mini-program with TARO_APP_TRANSPORT=http needs TARO_APP_BASE_URL');
  }
  return {
    TARO_APP_TRANSPORT: JSON.stringify(transport),
    TARO_APP_BASE_URL: JSON.stringify(baseUrl),
    TARO_APP_CLOUD_ENV: JSON.stringify(process.env.TARO_APP_CLOUD_ENV ?? ''),
  };
}

export default defineConfig<'webpack5'>(async (merge) => {
  const base = {
    projectName: 'linli',
    date: '2025-6-1',
    designWidth: 375,
    // One px of a stylesheet is one px on a phone 375 wide; in the mini-program it becomes 2rpx.
    deviceRatio: { 375: 2, 750: 1 },
    // The bench builds a hello-world with this same configuration, hence the two variables.
    sourceRoot: process.env.LINLI_SOURCE_ROOT ?? 'src',
    // Each target has its own folder: a shared one is emptied by whichever is built last.
    outputRoot: process.env.LINLI_OUTPUT_ROOT ?? `dist/${process.env.TARO_ENV}`,
    plugins: [path.join(__dirname, 'aria-plugin.ts')],
    framework: 'react' as const,
    compiler: 'webpack5' as const,
    // The persistent cache serves stale output.
    cache: { enable: false },
    env: clientEnvironment(),
    mini: {
      compile: { include: compiledToo },
      optimizeMainPackage: { enable: true },
      postcss: { pxtransform: { enable: true, config: {} } },
    },
    h5: {
      compile: { include: compiledToo },
      publicPath: '/',
      staticDirectory: 'static',
      router: { mode: 'hash' as const },
      output: { filename: 'js/[name].[contenthash:8].js', chunkFilename: 'js/[name].[contenthash:8].js' },
      miniCssExtractPluginOption: {
        ignoreOrder: true,
        filename: 'css/[name].[contenthash:8].css',
        chunkFilename: 'css/[name].[contenthash:8].css',
      },
      // px stays px in a browser: scaling by the window's width would double everything on a desktop.
      postcss: { autoprefixer: { enable: true, config: {} }, pxtransform: { enable: false, config: {} } },
    },
  };
  return merge({}, base, process.env.NODE_ENV === 'development' ? development : production);
});
