import { useState } from 'react';
import { Chip } from '../../../src/ui/chip';
import { ChipRow } from '../../../src/ui/chip-row';
import { Choice } from '../../../src/ui/choice';
import { DayStrip } from '../../../src/ui/day-strip';
import { SlotGrid } from '../../../src/ui/slot-grid';
import { Stars } from '../../../src/ui/stars';
import { draw } from '../../support/taro/draw';

const pressed = jest.fn();
afterEach(() => pressed.mockReset());

describe('one of few', () => {
  function Kinds() {
    const [kind, setKind] = useState('wish');
    return (
      <ChipRow label="类型" lead="看">
        {['wish', 'issue'].map((one) => (
          <Chip key={one} isOn={one === kind} hasCheck onPress={() => setKind(one)}>
            {one}
          </Chip>
        ))}
      </ChipRow>
    );
  }

  it('is chosen in a named group, and only one is checked', () => {
    const page = draw(<Kinds />);

    page.press('radio', 'issue');

    expect(page.names('radiogroup')).toEqual(['类型']);
    const checked = page.all('radio').map((one) => one.getAttribute('aria-checked'));
    expect(checked).toEqual(['false', 'true']);
  });

  it('can be a chip that switches by itself', () => {
    const page = draw(
      <Chip role="checkbox" isOn onPress={pressed}>
        只看我的
      </Chip>,
    );

    page.press('checkbox', '只看我的');

    expect(page.one('checkbox', '只看我的').getAttribute('aria-checked')).toBe('true');
    expect(pressed).toHaveBeenCalledTimes(1);
  });

  it('can be a big either–or whose second line is told with it', () => {
    const options = [
      { value: 'yes', text: '解决了', note: '可以评价' },
      { value: 'no', text: '没解决' },
    ] as const;
    const page = draw(<Choice label="解决了吗" options={options} value="yes" onChange={pressed} />);

    page.press('radio', '没解决');

    expect(pressed).toHaveBeenCalledWith('no');
    expect(page.one('radio', '解决了，可以评价').getAttribute('aria-checked')).toBe('true');
  });
});

describe('stars', () => {
  const spoken = (count: number) => `${count} 颗星`;

  it('are given by pressing one, and say how many are given', () => {
    const page = draw(<Stars label="快不快" value={4} spoken={spoken} onChange={pressed} />);

    page.press('radio', '2 颗星');

    expect(pressed).toHaveBeenCalledWith(2);
    expect(page.one('radio', '4 颗星').getAttribute('aria-checked')).toBe('true');
    expect(page.names('radiogroup')).toEqual(['快不快']);
  });

  it('that are only shown are one picture with its meaning', () => {
    const page = draw(<Stars label="快不快" value={4} spoken={spoken} />);

    expect(page.names('img')).toEqual(['快不快，4 颗星']);
    expect(page.all('radio')).toEqual([]);
  });
});

describe('a day and a time', () => {
  const days = [
    { value: '18', weekday: '周四', number: '18', note: '余 3', look: 'free', spoken: '周四 18 日，余 3' },
    { value: '19', weekday: '周五', number: '19', note: '端午休', look: 'off', spoken: '周五 19 日，端午休' },
  ] as const;
  const slots = [
    { value: 'a', time: '9:00', note: '余 1', look: 'free', spoken: '9:00，余 1' },
    { value: 'b', time: '9:30', note: '已满', look: 'full', spoken: '9:30，已满，可以候补' },
    { value: 'c', time: '10:00', note: '停用', look: 'off', spoken: '10:00，停用' },
  ] as const;

  it('that are off are told as disabled and cannot be picked', () => {
    const page = draw(
      <>
        <DayStrip label="哪天" days={days} value="18" onPick={pressed} />
        <SlotGrid title="上午" slots={slots} value={null} onPick={pressed} />
      </>,
    );

    page.press('radio', '周五 19 日，端午休');
    page.press('radio', '10:00，停用');

    expect(pressed).not.toHaveBeenCalled();
    expect(page.one('radio', '周五 19 日，端午休').getAttribute('aria-disabled')).toBe('true');
  });

  it('are picked in named groups, a full time as well', () => {
    const page = draw(
      <>
        <DayStrip label="哪天" days={days} value="18" onPick={pressed} />
        <SlotGrid title="上午" slots={slots} value={null} onPick={pressed} />
      </>,
    );

    page.press('radio', '周四 18 日，余 3');
    page.press('radio', '9:30，已满，可以候补');

    expect(pressed.mock.calls).toEqual([['18'], ['b']]);
    expect(page.names('radiogroup')).toEqual(['哪天', '上午']);
    expect(page.one('radio', '周四 18 日，余 3').getAttribute('aria-checked')).toBe('true');
  });

  it('beyond the strip are behind its last card', () => {
    const more = { word: '更晚', onPress: pressed };
    const page = draw(<DayStrip label="哪天" days={days} value={null} onPick={jest.fn()} more={more} />);

    page.press('button', '更晚');

    expect(pressed).toHaveBeenCalledTimes(1);
  });
});
