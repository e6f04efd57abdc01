import { act } from 'react';
import { ActionBar } from '../../../src/ui/action-bar';
import { Button } from '../../../src/ui/button';
import { Columns } from '../../../src/ui/columns';
import { Empty } from '../../../src/ui/empty';
import { Facade } from '../../../src/ui/facade';
import { Failed } from '../../../src/ui/failed';
import { Icon } from '../../../src/ui/icon';
import { Page } from '../../../src/ui/page';
import { Pane } from '../../../src/ui/pane';
import { Paper } from '../../../src/ui/paper';
import { Photo } from '../../../src/ui/photo';
import { QrCode } from '../../../src/ui/qr-code';
import { Sheet } from '../../../src/ui/sheet';
import { Skeleton } from '../../../src/ui/skeleton';
import { Steps } from '../../../src/ui/steps';
import { Tag } from '../../../src/ui/tag';
import { Words } from '../../../src/ui/words';
import { draw, settle } from '../../support/taro/draw';

const pressed = jest.fn();
afterEach(() => pressed.mockReset());

describe('the states without content', () => {
  it('an empty page says how to begin, if one can', () => {
    const page = draw(
      <Empty title="还没写过心愿" line="想到什么小事随时写" action="写心愿" onAction={pressed} />,
    );
    const still = draw(<Empty title="没有了" />);

    page.press('button', '写心愿');

    expect(pressed).toHaveBeenCalledTimes(1);
    expect(still.all('button')).toEqual([]);
    expect(still.text).toBe('没有了');
  });

  it('a page that failed is announced, and offers another try, one at a time', async () => {
    let end = () => {};
    pressed.mockImplementation(() => new Promise<void>((done) => (end = done)));
    const words = { title: '暂时打不开', line: '写好的都在', retry: '再试一次', onRetry: pressed };
    const page = draw(<Failed {...words} />);

    expect(page.names('alert')).toEqual(['暂时打不开写好的都在再试一次']);
    page.press('button', '再试一次');
    page.press('button', '再试一次');
    expect(pressed).toHaveBeenCalledTimes(1);
    end();
    await settle();
    page.press('button', '再试一次');

    expect(pressed).toHaveBeenCalledTimes(2);
  });

  it('a page on its way says so and has the shape of so many cards', () => {
    const page = draw(<Skeleton label="正在打开" cards={2} />);

    expect(page.names('status')).toEqual(['正在打开']);
    expect(page.root.querySelectorAll('.card')).toHaveLength(2);
  });
});

describe('a sheet', () => {
  const sheet = (isOpen: boolean) => (
    <Sheet
      isOpen={isOpen}
      title="不予受理"
      close="关闭"
      onClose={pressed}
      primary={<Button>请同事复核</Button>}
      others={<Button kind="quiet">以后再说</Button>}
    >
      为什么
    </Sheet>
  );

  it('is not there while it is closed', () => {
    expect(draw(sheet(false)).text).toBe('');
  });

  it('is a dialog with its title, takes the focus and gives it back', () => {
    const before = document.body.appendChild(document.createElement('button'));
    before.focus();
    const page = draw(sheet(true));
    const dialog = page.one('dialog', '不予受理');

    expect(dialog.getAttribute('aria-modal')).toBe('true');
    expect(document.activeElement).toBe(dialog);
    expect(page.names('button')).toEqual(['关闭', '请同事复核', '以后再说']);
  });

  it('closes by its button and by the veil', () => {
    const page = draw(sheet(true));

    page.press('button', '关闭');
    act(() => page.root.querySelector<HTMLElement>('[aria-hidden="true"]')?.click());

    expect(pressed).toHaveBeenCalledTimes(2);
  });
});

describe('a photo', () => {
  const words = { describes: '修好的灯', failed: '照片打不开' };

  it('is a picture that says what it shows, and a button where it can be opened', () => {
    const still = draw(<Photo source="a.jpg" {...words} label="修好后" />);
    const open = draw(<Photo source="a.jpg" {...words} onPress={pressed} />);

    open.press('button', '修好的灯');

    expect(still.names('img')).toEqual(['修好的灯']);
    expect(still.text).toBe('修好后');
    expect(pressed).toHaveBeenCalledTimes(1);
  });

  it('that cannot be loaded says so, and is no button any more', () => {
    const page = draw(<Photo source="a.jpg" {...words} onPress={pressed} />);

    act(() => {
      page.root.querySelector('img')?.dispatchEvent(new Event('error'));
    });

    expect(page.text).toBe('照片打不开');
    expect(page.all('button')).toEqual([]);
    expect(page.names('img')).toEqual(['修好的灯']);
  });
});

it('steps are told in the order they are given, the latest marked', () => {
  const steps = [
    { key: '2', state: 'now', text: '已派单', note: '宏安物业', time: '今天 9:00' },
    { key: '1', state: 'past', text: '已受理' },
  ] as const;
  const page = draw(<Steps steps={steps} />);

  expect(page.text).toBe('已派单今天 9:00宏安物业已受理');
  expect(page.root.querySelectorAll('.stp-now .i-check')).toHaveLength(1);
  expect(page.root.querySelectorAll('.i-check')).toHaveLength(1);
});

it('a tag is a word whose icon stays silent, and an icon with a meaning of its own is a picture', () => {
  const tag = draw(
    <Tag tone="blue" icon="inbox">
      已受理
    </Tag>,
  );
  const icon = draw(<Icon name="lock" label="只有社区看得到" />);

  expect([tag.text, tag.all('img')]).toEqual(['已受理', []]);
  expect(icon.names('img')).toEqual(['只有社区看得到']);
});

it('windows are decoration, and the word below one is its meaning', () => {
  const page = draw(
    <Facade windows={3}>
      <Pane light="lit" word="圆了" isLighting />
    </Facade>,
  );

  expect(page.text).toBe('圆了');
  expect(page.root.querySelectorAll('.fac-h[aria-hidden="true"]')).toHaveLength(1);
});

it('a code that cameras read is a picture with a name', () => {
  const page = draw(<QrCode text="123456" label="签到码" />);

  expect(page.names('img')).toEqual(['签到码']);
  expect(page.root.querySelector('img')?.getAttribute('src')).toMatch(/^data:image\//);
});

it('a heading is told as one, and other words are not', () => {
  const page = draw(
    <>
      <Words size="head" isHeading>
        这两天
      </Words>
      <Words>一句话</Words>
    </>,
  );

  expect(page.names('heading')).toEqual(['这两天']);
});

it('the bar shows what will happen above its button', () => {
  const page = draw(
    <ActionBar summary="周四 9:00">
      <Button>预约</Button>
    </ActionBar>,
  );

  expect(page.text).toBe('周四 9:00预约');
});

it('a page follows elder mode and the scale of type that the phone is set to', () => {
  const page = draw(
    <Page isElder typeScale={1.75} bar="底" sheet="层">
      文
    </Page>,
  );
  const plain = draw(<Page>文</Page>);

  const root = page.root.firstElementChild as HTMLElement;
  expect([root.classList.contains('elder'), root.style.getPropertyValue('--k')]).toEqual([true, '1.75']);
  expect(page.text).toBe('文底层');
  const other = plain.root.firstElementChild as HTMLElement;
  expect([other.classList.contains('elder'), other.getAttribute('style')]).toEqual([false, null]);
});

it('two columns are one where there is nothing to show beside', () => {
  const two = draw(<Columns side="右">左</Columns>);
  const one = draw(<Columns side={null}>左</Columns>);

  expect([two.text, two.root.querySelectorAll('.cols')]).toMatchObject(['左右', { length: 1 }]);
  expect([one.text, one.root.querySelectorAll('.cols')]).toMatchObject(['左', { length: 0 }]);
});

it('paper leaves out facts that are empty, and is not read out on the screen', () => {
  const page = draw(
    <Paper
      title="工单"
      facts={[
        ['编号', '0612-17'],
        ['电话', ''],
      ]}
      parts={[{ head: '说了什么', text: '灯不亮' }]}
      linesHead="经过"
      lines={[{ key: '1', time: '9:00', text: '受理', note: '马上去' }]}
      foot="樟树里社区"
    />,
  );

  expect(page.text).toBe('工单编号0612-17说了什么灯不亮经过9:00受理马上去樟树里社区');
  expect(page.root.firstElementChild?.getAttribute('aria-hidden')).toBe('true');
});
