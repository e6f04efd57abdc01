// Before the first test that needs a database: the test server, and a template database with today's schema.
import { startPostgres } from './embedded-postgres.mjs';
import { prepareTemplate } from './test-template.mjs';

/** Leaves LINLI_TEST_SERVER and LINLI_TEST_TEMPLATE in the environment, which jest's workers inherit. */
export default async function setup() {
  const server = await startPostgres({ purpose: 'test' });
  globalThis.linliTestServer = server;
  process.env.LINLI_TEST_SERVER = server.url;
  process.env.LINLI_TEST_TEMPLATE = await prepareTemplate(server.url);
}
