import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { verifySession } from '../../../cloud/platform/sessions';
import { openTestDatabase } from '../../support/database';
import { keys } from './app-for-tests';

const run = promisify(execFile);

it('names the first administrator of an empty database, once, and prints the address that signs in', async () => {
  const database = await openTestDatabase();
  const env = {
    ...process.env,
    DATABASE_URL: database.url,
    LINLI_SESSION_KEYS: 'new:0123456789abcdef0123456789abcdef',
    LINLI_PUBLIC_URL: 'https://linli.example',
    LINLI_ADMIN_NAME: '沈洁',
    LINLI_ADMIN_PHONE: '13800000000',
    LINLI_ROOT: '临江市',
  };
  const script = ['--import', 'tsx', 'cloud/server/first-administrator.ts'];

  const { stdout } = await run(process.execPath, script, { env });
  const again = run(process.execPath, script, { env });

  await expect(again).rejects.toMatchObject({ stderr: expect.stringContaining('the database is in use') });
  const token = /^https:\/\/linli\.example\/#\/pages\/home\/index\?session=(\S+)$/m.exec(stdout)?.[1] ?? '';
  const { rows } = await database.pool.query(
    `select s.id as "sessionId", p.id as "personId", p.full_name as name, g.role, n.level from role_grant g
     join person p on p.id = g.person_id join session s on s.person_id = p.id join tree_node n on n.id = g.node_id`,
  );
  expect(rows).toMatchObject([{ name: '沈洁', role: 'administrator', level: 'city' }]);
  const { sessionId, personId } = rows[0];
  expect(await verifySession(keys, token, new Date())).toEqual({ sessionId, personId });
  await database.close();
});
