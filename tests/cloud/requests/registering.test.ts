import type { RegisterReceipt } from '../../../cloud/contract/requests/register-request';
import { said } from '../../support/working';
import { useWorkingDay } from '../../support/working-day';

const day = useWorkingDay();

describe('registering for somebody', () => {
  it('makes the one who told it the requester, who alone could withdraw or rate', async () => {
    const { requestId } = await day.work.registered({ requester: { name: '王伯', phone: '13900000009' } });

    const { requesterContact, moves, channel } = await day.work.page('desk', requestId);
    expect(requesterContact).toEqual({ name: '王伯', phone: '13900000009' });
    expect(channel).toBe('phone');
    expect(moves).toContain('accept');
    expect((await day.work.page('grid', requestId)).moves).toEqual(
      expect.not.arrayContaining(['withdraw', 'rate', 'accept']),
    );
  });

  it('finds a neighbour with an account by the telephone number, and gives no slip then', async () => {
    await day.database.pool.query(`update person set phone = '13700000123' where id = $1`, [
      day.community.id.wang,
    ]);

    const receipt = await day.work.registered({ requester: { name: '王阿姨', phone: '137 0000 0123' } });

    expect(receipt.receiptCode).toBeNull();
    expect((await day.work.page('wang', receipt.requestId)).moves).toContain('withdraw');
  });

  it('gives a slip whose code shows anybody how it stands, and nothing personal', async () => {
    const { receiptCode, number } = await day.work.registered();

    const status = await day.act.does('far', 'look-up-receipt', { code: receiptCode?.toLowerCase() });

    expect(status).toMatchObject({ number, state: 'submitted', ownerKind: 'desk' });
    expect(JSON.stringify(status)).not.toContain('何');
    expect(await day.act.tries('far', 'look-up-receipt', { code: 'ZZZZZZZZ' })).toBe('NOT_FOUND');
  });

  it('is refused at a place outside of the own role, as if the place were not there', async () => {
    const place = { nodeId: day.community.entranceId };
    const input = {
      communityId: day.community.communityId,
      kind: 'issue',
      channel: 'phone',
      requester: { name: '何阿婆' },
      text: '灯不亮',
      place,
      photos: [],
    };

    expect(await day.act.tries('otherGrid', 'register-request', input)).toBe('NOT_FOUND');
    expect(await day.act.tries('far', 'register-request', input)).toBe('NOT_FOUND');
    expect(await day.act.tries('chen', 'register-request', input)).toBe('FORBIDDEN');
    expect(await day.act.tries('grid', 'register-request', { ...input, requester: undefined })).toBe(
      'INVALID',
    );
    expect(await day.act.tries('grid', 'register-request', { ...input, kind: 'complaint' })).toBe('INVALID');
  });

  it('stores one request and one neighbour when the same key comes many times at once', async () => {
    const input = {
      communityId: day.community.communityId,
      kind: 'issue',
      channel: 'deskVisit',
      requester: { name: '只来一次', phone: '13600000001' },
      text: '水龙头漏水',
      place: { nodeId: day.community.entranceId },
      photos: [],
    };

    const replies = await Promise.all(
      Array.from({ length: 12 }, () =>
        day.act.call('desk', 'register-request', input, 'same-key-registering'),
      ),
    );

    const codes = new Set(replies.map((reply) => reply.ok && (reply.data as RegisterReceipt).receiptCode));
    expect(codes.size).toBe(1);
    const { rows } = await day.database.pool.query(`select from person where full_name = '只来一次'`);
    expect(rows).toHaveLength(1);
  });

  it('lets somebody who neither recorded nor handled it write down what the requester says by telephone', async () => {
    const { requestId } = await day.work.registered();
    await day.act.does('desk', 'settle-request', { ...(await day.work.seen('desk', requestId)), ...said });

    const rating = { ...day.act.ref(requestId), solved: true, satisfaction: 'satisfied', words: '' };

    expect(await day.act.tries('grid', 'rate', rating)).toBe('CONFLICT_OF_INTEREST');
    expect(await day.act.tries('desk', 'rate', rating)).toBe('CONFLICT_OF_INTEREST');
    expect(await day.act.tries('deskTwo', 'rate', rating)).toBe('ok');
  });
});

describe('settling on the spot', () => {
  it('goes to the requester to be rated, also by whoever registered it', async () => {
    await day.database.pool.query(`update person set phone = '13700000456' where id = $1`, [
      day.community.id.hao,
    ]);
    const { requestId } = await day.work.registered({ requester: { name: '郝', phone: '13700000456' } });

    await day.act.does('grid', 'settle-request', { ...(await day.work.seen('grid', requestId)), ...said });

    expect(await day.work.page('hao', requestId)).toMatchObject({
      state: 'resolved',
      ownerKind: 'requester',
    });
    expect((await day.work.page('hao', requestId)).moves).toContain('rate');
  });

  it('is not for the requester himself, a grid worker of elsewhere, or a resident', async () => {
    const requestId = await day.work.filed('grid');
    const input = { ...(await day.work.seen('desk', requestId)), ...said };

    expect(await day.act.tries('grid', 'settle-request', input)).toBe('CONFLICT_OF_INTEREST');
    expect(await day.act.tries('otherGrid', 'settle-request', input)).toBe('NOT_FOUND');
    expect(await day.act.tries('chen', 'settle-request', input)).toBe('FORBIDDEN');
  });

  it('sends what was not solved back to whoever settled it', async () => {
    const requestId = await day.work.filed();
    await day.act.does('grid', 'settle-request', { ...(await day.work.seen('grid', requestId)), ...said });

    await day.act.does('chen', 'rate', { ...day.act.ref(requestId), solved: false, words: '还是不亮' });

    expect(await day.work.page('grid', requestId)).toMatchObject({
      state: 'rectifying',
      ownerKind: 'person',
    });
    expect((await day.work.page('grid', requestId)).moves).toContain('resolve');
  });

  it('closes a patrol that was mended at once only when somebody else looked', async () => {
    const { requestId } = await day.work.registered({
      kind: 'patrol',
      channel: 'patrol',
      requester: undefined,
    });
    await day.act.does('grid', 'settle-request', { ...(await day.work.seen('grid', requestId)), ...said });

    const rating = { ...day.act.ref(requestId), solved: true, words: '' };

    expect(await day.work.page('desk', requestId)).toMatchObject({ state: 'resolved', ownerKind: 'desk' });
    expect(await day.act.tries('grid', 'rate', rating)).toBe('CONFLICT_OF_INTEREST');
    expect(await day.act.tries('desk', 'rate', rating)).toBe('ok');
  });
});
