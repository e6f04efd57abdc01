import { findEmergency } from '../../../../cloud/features/requests/reading/find-emergency';
import { callsForHelp, nothingUrgent } from './emergencies-for-writing';

test.each([
  ['3栋1单元一楼闻到好大的煤气味！', 'gas'],
  ['是不是燃气漏了', 'gas'],
  ['家里好像漏煤气', 'gas'],
  ['有一股臭鸡蛋味', 'gas'],
  ['隔壁阳台着火了！！快', 'fire'],
  ['电表箱冒烟了', 'fire'],
  ['插座有焦糊味', 'fire'],
  ['我爸突然晕倒了', 'medical'],
  ['没有呼吸了', 'medical'],
  ['老太太摔倒了起不来', 'medical'],
  ['电梯里有人被困', 'danger'],
  ['电梯停在5楼不动了，里面有人', 'danger'],
  ['听到隔壁喊救命', 'danger'],
  ['老人走失了', 'danger'],
  ['昨晚开始闻到煤气味', 'gas'],
  ['家里没人，厨房冒烟了', 'fire'],
  ['上次修好的电梯今天又冒烟了', 'fire'],
  ['燃气管被挖断了，在喷气', 'gas'],
  ['燃气报警器响个不停', 'gas'],
  ['楼道里全是烟，看不见人', 'fire'],
  ['厨房着了快来', 'fire'],
  ['电线掉下来打火花', 'fire'],
  ['地下车库有辆车在烧', 'fire'],
  ['我妈心脏不舒服喘不过来气', 'medical'],
  ['孩子吞了硬币，脸都紫了', 'medical'],
  ['老人倒在地上不动了', 'medical'],
  ['爷爷突然说话不清楚，半边身子不能动', 'medical'],
  ['电梯停了，我和孩子在里面出不来', 'danger'],
  ['两口子打起来了，动刀了', 'danger'],
  ['小孩掉进喷泉池里了', 'danger'],
  ['门反锁了，一岁的孩子一个人在屋里', 'danger'],
  ['阿婆好几天没下楼了，敲门没人应', 'danger'],
  ['儿子把自己关在屋里说不想活了', 'danger'],
  ['有人站在窗台上要跳楼', 'danger'],
])('%s is an emergency: %s', (text, kind) => {
  expect(findEmergency(text)?.value).toBe(kind);
});

test.each([
  '上次着火那事后来怎么处理的',
  '着火那次以后大家都怕了',
  '差点烧起来',
  '电梯昨天晚上困了我20分钟',
  '天然气表没电了',
  '怕着火，楼道别堆东西',
  '社区什么时候搞火灾演习',
  '没有着火，是烧纸',
  '空调漏气，不制冷',
  '燃气灶打不着火',
  '希望装个烟感，防火灾',
  '电梯经常困人，什么时候大修',
  '我妈去年中风，想借轮椅',
  '心脏病药吃完了，谁帮取一下',
  '井盖松了，怕人掉下去',
  '困了，想睡，楼上吵',
  '抽油烟机坏了满屋油烟',
  '救命恩人，想送面锦旗',
  '小区没有煤气味',
  '灯坏了',
])('%s is none', (text) => {
  expect(findEmergency(text)).toBeNull();
});

test.each(callsForHelp)('help is called for: %s', (text) => {
  expect(findEmergency(text)).not.toBeNull();
});

test.each(nothingUrgent)('nothing is urgent: %s', (text) => {
  expect(findEmergency(text)).toBeNull();
});

test('a time holds for its own sentence only', () => {
  expect(findEmergency('上次着火没人管。现在又冒烟了')?.span).toEqual({ start: 11, end: 13 });
});
