import { Button } from '../../../src/ui/button';
import { Card } from '../../../src/ui/card';
import { Notice } from '../../../src/ui/notice';
import { Row } from '../../../src/ui/row';
import { SectionHead } from '../../../src/ui/section-head';
import { draw } from '../../support/taro/draw';

const pressed = jest.fn();
afterEach(() => pressed.mockReset());

describe('a button', () => {
  it('says its word and acts when it is pressed, or by Enter and the space bar', () => {
    const page = draw(<Button onPress={pressed}>送出心愿</Button>);

    page.press('button', '送出心愿');
    page.key('button', '送出心愿', 'Enter');
    page.key('button', '送出心愿', ' ');
    page.key('button', '送出心愿', 'x');

    expect(pressed).toHaveBeenCalledTimes(3);
    expect(page.one('button', '送出心愿').tabIndex).toBe(0);
  });

  it('that is busy keeps its word, is told as disabled and does nothing', () => {
    const page = draw(
      <Button isBusy onPress={pressed}>
        送出心愿
      </Button>,
    );

    page.press('button', '送出心愿');

    expect(pressed).not.toHaveBeenCalled();
    expect(page.one('button', '送出心愿').getAttribute('aria-disabled')).toBe('true');
    expect(page.text).toBe('送出心愿…');
  });

  it('says what is missing in the place of its word, and does nothing', () => {
    const page = draw(
      <Button missing="先写一句话" label="送出这个心愿" onPress={pressed}>
        送出心愿
      </Button>,
    );

    page.press('button', '先写一句话');

    expect(pressed).not.toHaveBeenCalled();
    expect(page.one('button', '先写一句话').getAttribute('aria-disabled')).toBe('true');
    expect(page.text).toBe('先写一句话');
  });

  it('can have a fuller name than its word', () => {
    const page = draw(
      <Button label="打电话给周敏" onPress={pressed}>
        打电话
      </Button>,
    );

    expect(page.names('button')).toEqual(['打电话给周敏']);
  });

  it('that is held tells when it is held and when it is let go, but not while it is off', () => {
    const page = draw(<Button onHold={pressed}>按住说话</Button>);
    const target = page.one('button', '按住说话');

    for (const type of ['touchstart', 'touchend', 'touchstart', 'touchcancel'])
      target.dispatchEvent(new Event(type, { bubbles: true }));
    draw(
      <Button isBusy onHold={pressed}>
        再说
      </Button>,
    )
      .one('button', '再说')
      .dispatchEvent(new Event('touchstart', { bubbles: true }));

    expect(pressed.mock.calls).toEqual([[true], [false], [true], [false]]);
  });
});

describe('a row', () => {
  it('is no target without something to do', () => {
    const page = draw(<Row title="标题" line="一句话" />);

    expect(page.all('button')).toEqual([]);
    expect(page.text).toBe('标题一句话');
  });

  it('is told by everything that stands in it, the time first', () => {
    const page = draw(
      <Row due={{ text: '1 小时', note: '内要受理' }} title="灯不亮" line="8 栋 2 单元" onPress={pressed} />,
    );

    page.press('button', '1 小时，内要受理，灯不亮，8 栋 2 单元');

    expect(pressed).toHaveBeenCalledTimes(1);
  });

  it('with a button at its end does only what was pressed', () => {
    const called = jest.fn();
    const page = draw(<Row title="周敏" end={<Button onPress={called}>打电话</Button>} onPress={pressed} />);

    page.press('button', '打电话');

    expect([called.mock.calls.length, pressed.mock.calls.length]).toEqual([1, 0]);
  });

  it('to tick is a checkbox that says whether it is ticked', () => {
    const page = draw(<Row title="灯不亮" isTicked={false} onPress={pressed} />);

    expect(page.one('checkbox', '灯不亮').getAttribute('aria-checked')).toBe('false');
  });

  it('whose matter is shown beside it says so', () => {
    const page = draw(<Row title="灯不亮" isCurrent onPress={pressed} />);

    expect(page.one('button', '灯不亮').getAttribute('aria-current')).toBe('true');
  });
});

it('a card is one target only when it has something to do', () => {
  const still = draw(<Card>字</Card>);
  const target = draw(
    <Card label="看这个心愿" onPress={pressed}>
      字
    </Card>,
  );

  target.press('button', '看这个心愿');

  expect(still.all('button')).toEqual([]);
  expect(pressed).toHaveBeenCalledTimes(1);
});

it('the head of a section leads on only where there is somewhere to go', () => {
  const still = draw(<SectionHead title="这两天" action="全部" />);
  const leading = draw(<SectionHead title="这两天" action="全部" onAction={pressed} />);

  leading.press('button', '全部');

  expect(still.all('button')).toEqual([]);
  expect(leading.one('heading', '这两天').getAttribute('aria-level')).toBe('2');
  expect(pressed).toHaveBeenCalledTimes(1);
});

describe('a notice', () => {
  it.each([
    ['red', 'alert'],
    ['wait', 'status'],
  ] as const)('that is %s is announced as %s', (tone, role) => {
    const page = draw(
      <Notice tone={tone} icon="alert" note="写好的都在">
        没有网络
      </Notice>,
    );

    expect(page.names(role)).toEqual(['没有网络写好的都在']);
  });

  it('with something to do is one button that says all of it', () => {
    const page = draw(
      <Notice tone="wait" icon="talk" note="几楼的灯" action="回答" onAction={pressed}>
        社区想问一句
      </Notice>,
    );

    page.press('button', '社区想问一句，几楼的灯，回答');

    expect(pressed).toHaveBeenCalledTimes(1);
  });
});
