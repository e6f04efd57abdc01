// A server of its own for a test that stops it: `node config/own-postgres.mjs start|remove <purpose>`. `start` starts it, again
// after it was stopped, and says in its last line where it is, as what process it runs, and the template to clone.
import { postmasterOf, removePostgres, startPostgres } from './embedded-postgres.mjs';
import { prepareTemplate } from './test-template.mjs';

const [what, purpose] = process.argv.slice(2);
if (what === 'remove') removePostgres(purpose);
else {
  const { url } = await startPostgres({ purpose });
  const template = await prepareTemplate(url);
  console.log(JSON.stringify({ url, template, processId: postmasterOf(purpose) }));
}
