import { act } from 'react';
import { Field } from '../../../src/ui/field';
import { PhotoPicker, type PickedPhoto } from '../../../src/ui/photo-picker';
import { Picker } from '../../../src/ui/picker';
import { TextArea } from '../../../src/ui/text-area';
import { draw } from '../../support/taro/draw';

const told = jest.fn();
afterEach(() => told.mockReset());

describe('a field', () => {
  it('is named by its label even where the label is not shown, and tells what is typed', () => {
    const page = draw(<Field label="姓名" isLabelHidden placeholder="写您的名字" onInput={told} />);

    page.type('姓名', '陈秀英');

    expect(told).toHaveBeenCalledWith('陈秀英');
    expect(page.text).toBe('');
    expect(page.field('姓名').placeholder).toBe('写您的名字');
  });

  it('shows its help until something is wrong, then the fault, which is read out', () => {
    const well = draw(<Field label="电话" help="11 位" onInput={told} />);
    const faulty = draw(<Field label="电话" help="11 位" fault="少了 1 位" onInput={told} />);

    expect(well.text).toBe('电话11 位');
    expect(faulty.text).toBe('电话少了 1 位');
    expect(faulty.field('电话').getAttribute('aria-invalid')).toBe('true');
    expect(faulty.root.querySelector('[aria-live="polite"]')?.textContent).toBe('少了 1 位');
  });

  it('that is disabled cannot be typed into', () => {
    expect(draw(<Field label="姓名" isDisabled onInput={told} />).field('姓名').disabled).toBe(true);
  });
});

describe('a text of several lines', () => {
  it('counts characters as people do, and says when there are too many without losing any', () => {
    const page = draw(<TextArea label="想要什么" maxLength={4} onInput={told} />);

    page.type('想要什么', '一盏灯💡');
    const fits = [page.text, page.field('想要什么').getAttribute('aria-invalid')];
    page.type('想要什么', '一盏灯💡吧');

    expect(fits).toEqual(['想要什么4 / 4', 'false']);
    expect([page.text, page.field('想要什么').getAttribute('aria-invalid')]).toEqual([
      '想要什么5 / 4',
      'true',
    ]);
    expect(told).toHaveBeenLastCalledWith('一盏灯💡吧');
  });

  it('begins with what was kept', () => {
    const page = draw(<TextArea label="想要什么" defaultValue="一盏灯" maxLength={10} onInput={told} />);

    expect(page.field('想要什么').value).toBe('一盏灯');
    expect(page.text).toContain('3 / 10');
  });
});

describe('a picker', () => {
  const options = ['1 单元', '2 单元'];
  const pick = (page: ReturnType<typeof draw>, next: string) => {
    const native = page.root.querySelector<HTMLElement>('[data-picker]') as HTMLElement;
    native.dataset.next = next;
    act(() => native.click());
  };

  it('says what it asks and what is picked, or that nothing is', () => {
    const ask = { mode: 'one', label: '单元', placeholder: '选单元', options, onPick: told } as const;

    expect(draw(<Picker {...ask} />).names('button')).toEqual(['单元，选单元']);
    expect(draw(<Picker {...ask} index={1} />).names('button')).toEqual(['单元，2 单元']);
    expect(draw(<Picker {...ask} index={1} text="二单元" />).names('button')).toEqual(['单元，二单元']);
  });

  it('tells the place of an option, and a day or a time as it is', () => {
    const look = { label: '哪', placeholder: '选', onPick: told };
    pick(draw(<Picker mode="one" options={options} {...look} />), '1');
    pick(draw(<Picker mode="date" {...look} />), '2026-06-18');
    pick(draw(<Picker mode="time" {...look} />), '14:30');

    expect(told.mock.calls).toEqual([[1], ['2026-06-18'], ['14:30']]);
  });

  it('that is disabled says so and does not open', () => {
    const look = { label: '单元', placeholder: '先选楼', onPick: told };
    const page = draw(<Picker mode="one" options={options} isDisabled {...look} />);

    pick(page, '1');

    expect(told).not.toHaveBeenCalled();
    expect(page.one('button', '单元，先选楼').getAttribute('aria-disabled')).toBe('true');
  });
});

describe('picked photos', () => {
  const words = {
    add: '拍照',
    remaining: (count: number) => `还能加 ${count} 张`,
    retry: '重试',
    refused: '不能用',
    photo: (number: number) => `第 ${number} 张`,
    remove: (number: number) => `去掉第 ${number} 张`,
  };
  const photos: PickedPhoto[] = [
    { id: 'a', source: 'a.jpg', state: 'ready' },
    { id: 'b', source: 'b.jpg', state: 'uploading', progress: 0.4 },
    { id: 'c', source: 'c.jpg', state: 'failed', reason: '网络断了' },
    { id: 'd', source: 'd.jpg', state: 'refused', reason: '不是照片' },
  ];
  const does = { onAdd: jest.fn(), onOpen: jest.fn(), onRemove: jest.fn(), onRetry: jest.fn() };
  const show = (shown: PickedPhoto[], most?: number) =>
    draw(<PhotoPicker photos={shown} words={words} {...(most && { most })} {...does} />);

  it('each say by number what became of them, and below why', () => {
    const page = show(photos);

    expect(page.names('button')).toEqual([
      '第 1 张',
      '去掉第 1 张',
      '第 2 张',
      '去掉第 2 张',
      '第 3 张，重试',
      '去掉第 3 张',
      '第 4 张，不能用',
      '去掉第 4 张',
      '拍照',
    ]);
    expect(page.text).toContain('还能加 5 张');
    expect(page.text).toContain('网络断了不是照片');
    expect(page.root.querySelector<HTMLElement>('[style]')?.style.width).toBe('40%');
  });

  it('open when pressed, are sent again when that failed, and can be taken away', () => {
    const page = show(photos);

    page.press('button', '第 1 张');
    page.press('button', '第 3 张，重试');
    page.press('button', '去掉第 4 张');

    expect(does.onOpen).toHaveBeenCalledWith('a');
    expect(does.onRetry).toHaveBeenCalledWith('c');
    expect(does.onRemove).toHaveBeenCalledWith('d');
    expect(does.onOpen).toHaveBeenCalledTimes(1);
  });

  it('take no more when there are as many as there may be', () => {
    expect(show(photos, 4).names('button')).not.toContain('拍照');
  });
});
