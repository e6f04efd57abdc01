import HomePage from '../../../src/pages/home/home-page';
import { useSession } from '../../../src/session/session';
import { homeSituations } from '../../support/home-situations';
import { draw, settle } from '../../support/taro/draw';

let answers: Readonly<Record<string, unknown>> = {};
jest.mock('../../../src/phone/call-cloud', () => ({
  callCloud: async ({ name }: { name: string }) =>
    name in answers
      ? { ok: true, data: answers[name] }
      : { ok: false, code: 'UNAVAILABLE', isOffline: false },
}));

// What WeChat draws of the same is held in tests/weapp/home.test.ts.
test.each(homeSituations)('home in a browser shows $name', async (situation) => {
  ({ answers } = situation);
  useSession.setState({
    who: { phase: 'known', me: situation.me },
    isElder: situation.isElder,
    typeScale: 1,
  });

  const page = draw(<HomePage />);
  await settle();

  // What binds a number to what it counts is no other word.
  expect(page.text.replaceAll('\u00a0', ' ')).toBe(situation.words.join(''));
  expect(page.names('button')).toEqual(situation.buttons);
});
