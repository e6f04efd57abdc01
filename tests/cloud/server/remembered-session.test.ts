import { readSessionKeys, signSession, verifySession } from '../../../cloud/platform/sessions';

const keys = readSessionKeys('new:0123456789abcdef0123456789abcdef');
const session = { sessionId: 's', personId: 'p' };
const signedAt = new Date('2026-06-12T02:00:00Z');

it('does not let a token that was good before outlive its month', async () => {
  const token = await signSession(keys, session, signedAt);

  expect(await verifySession(keys, token, signedAt)).toEqual(session);
  expect(await verifySession(keys, token, new Date('2026-07-12T01:59:00Z'))).toEqual(session);
  expect(await verifySession(keys, token, new Date('2026-07-12T02:00:01Z'))).toBeNull();
});

it('takes a remembered token for none under other keys, nor one changed by a letter', async () => {
  const token = await signSession(keys, session, signedAt);
  await verifySession(keys, token, signedAt);
  const others = readSessionKeys('new:ffffffffffffffffffffffffffffffff');

  expect(await verifySession(others, token, signedAt)).toBeNull();
  expect(await verifySession(keys, `${token.slice(0, -2)}xx`, signedAt)).toBeNull();
});
