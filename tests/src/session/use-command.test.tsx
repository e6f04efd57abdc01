import { act } from 'react';
import type { Answer } from '../../../src/phone/call-cloud';
import { useCommand } from '../../../src/session/use-command';
import { Button } from '../../../src/ui/button';
import { draw } from '../../support/taro/draw';

/** The keys that were sent, and the calls that wait for their answers. */
const keys: string[] = [];
const waiting: ((answer: Answer<string>) => void)[] = [];
const done = jest.fn();

beforeEach(() => {
  keys.length = 0;
  waiting.length = 0;
  done.mockReset();
});

function send(key: string): Promise<Answer<string>> {
  keys.push(key);
  return new Promise((resolve) => waiting.push(resolve));
}

function Form() {
  const command = useCommand();
  return <Button onPress={() => void command.run(send, done)}>送出</Button>;
}

const answer = (reply: Answer<string>) => act(async () => waiting.shift()?.(reply));
const lost: Answer<string> = { ok: false, code: 'UNAVAILABLE', isOffline: true };

it('is sent once, however often it is tapped', async () => {
  const page = draw(<Form />);

  for (let tap = 0; tap < 50; tap += 1) page.press('button', '送出');
  await answer({ ok: true, data: '编号 0612-17' });

  expect(keys).toHaveLength(1);
  expect(done.mock.calls).toEqual([['编号 0612-17']]);
});

it('carries the same key after a lost answer, and another one for the next thing', async () => {
  const page = draw(<Form />);

  page.press('button', '送出');
  await answer(lost);
  page.press('button', '送出');
  await answer({ ok: true, data: '收到了' });
  page.press('button', '送出');
  await answer({ ok: true, data: '又一件' });

  const [first, again, next] = keys;
  expect(again).toBe(first);
  expect(next).not.toBe(first);
  expect(done.mock.calls).toEqual([['收到了'], ['又一件']]);
});

it('takes a new key after a refusal, for what is sent then is something else', async () => {
  const page = draw(<Form />);

  page.press('button', '送出');
  await answer({ ok: false, code: 'INVALID', isOffline: false });
  page.press('button', '送出');
  await answer({ ok: true, data: '收到了' });

  expect(new Set(keys).size).toBe(2);
});
