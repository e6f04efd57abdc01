import type { RegisterReceipt } from '../../cloud/contract/requests/register-request';
import { phoneNumbersOf } from '../../cloud/platform/wechat/phone-numbers';
import { enterImported, enterResident } from '../support/small-community';
import { startWeChatStandIn, type WeChatStandIn, weChatApp } from '../support/wechat-stand-in';
import { Neighbourhood } from './support/neighbours';

let weChat: WeChatStandIn;
let estate: Neighbourhood;

beforeAll(async () => {
  weChat = await startWeChatStandIn();
  const phoneNumbers = phoneNumbersOf({ ...weChatApp, baseUrl: weChat.baseUrl });
  estate = await Neighbourhood.open({ phoneNumbers });
});
afterAll(async () => {
  await estate.close();
  await weChat.close();
});
afterEach(() => {
  expect(estate.putAway()).toEqual([]);
});

/** Registers by telephone what somebody with a number told. */
function registered(phone: string): Promise<RegisterReceipt> {
  const { communityId, entranceId } = estate.community;
  return estate.act.does<RegisterReceipt>('grid', 'register-request', {
    communityId,
    kind: 'issue',
    channel: 'phone',
    requester: { name: '何阿婆', phone },
    text: '三楼灯不亮',
    place: { nodeId: entranceId },
    photos: [],
  });
}

it('makes an imported grid worker of a phone that nobody knew, by its number, with what was told for it', async () => {
  const nodeId = estate.community.communityId;
  await enterImported(estate.pool, { phone: '139-0000-0007', role: 'gridWorker', nodeId });
  await registered('13900000007');
  const phone = await estate.phoneOfAccount(await enterResident(estate.pool, 'newcomer', null));

  await phone.open('/pages/home/index', '先告诉我们您住哪儿');
  await phone.tap('我是工作人员，认领身份', '用手机号认领身份');
  phone.phone.page().emit('用微信手机号', 'getphonenumber', { errMsg: 'getPhoneNumber:fail user deny' });
  await phone.reads('没有给手机号也没关系');
  phone.phone
    .page()
    .emit('用微信手机号', 'getphonenumber', { code: '13900000008', errMsg: 'getPhoneNumber:ok' });
  await phone.reads('没有用这个手机号登记过的');
  phone.phone
    .page()
    .emit('用微信手机号', 'getphonenumber', { code: '13900000007', errMsg: 'getPhoneNumber:ok' });
  await phone.reads('小何，认领好了');
  await phone.reads('您现在是网格员');
  await phone.reads('电话登记的 1 件事放进了“我的事”');
  await phone.tap('回首页', '工作台');
}, 30_000);

it('brings the matter of a slip into the account of whoever holds it', async () => {
  const { receiptCode } = await registered('13900001234');
  const wang = await estate.phoneOf('wang');

  await wang.open('/packages/resident/look-up/index', '回执上的查询码');
  await wang.type('回执上的查询码', receiptCode ?? '');
  await wang.tap('查进度', '这是我的事');
  await wang.type('登记时留的电话，后四位', '4321');
  await wang.tap('放进我的账号', '后四位对不上');
  await wang.type('登记时留的电话，后四位', '1234');
  await wang.tap('放进我的账号', '我的事');
  await wang.reads('三楼灯不亮');
}, 30_000);
