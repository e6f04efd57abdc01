import { Picker as NativePicker, View } from '@tarojs/components';
import { aria } from './aria';
import { classNames } from './class-names';
import { Icon } from './icon';

interface PickerLook {
  /** What is being picked, for screen readers. */
  label: string;
  /** What was picked, in words. */
  text?: string;
  /** Shown while nothing is picked. */
  placeholder: string;
  isDisabled?: boolean;
  /** Takes the whole width. */
  isFull?: boolean;
  /** Is the whole of a row rather than a field on its own ground. */
  isRow?: boolean;
  /** A small fact about what was picked, at the end of a row. */
  note?: string;
}

interface OneOf extends PickerLook {
  mode: 'one';
  options: readonly string[];
  /** Place of the picked one among the options. */
  index?: number;
  onPick: (index: number) => void;
}

interface WhenOf extends PickerLook {
  mode: 'date' | 'time';
  /** `2025-06-18` or `14:30`; also the earliest and latest that can be picked. */
  value?: string;
  start?: string;
  end?: string;
  onPick: (value: string) => void;
}

export type PickerProps = OneOf | WhenOf;

/** Opens the platform's own picker of one thing, a day or a time. */
export function Picker(props: PickerProps) {
  const { isDisabled = false } = props;
  const picked = props.text ?? (props.mode === 'one' ? props.options[props.index ?? -1] : props.value);
  const inside = <Look {...props} picked={picked} isDisabled={isDisabled} />;
  if (props.mode === 'one') {
    return (
      <NativePicker
        mode="selector"
        range={[...props.options]}
        value={props.index ?? 0}
        disabled={isDisabled}
        onChange={(event) => props.onPick(Number(event.detail.value))}
      >
        {inside}
      </NativePicker>
    );
  }
  const limits = {
    // A browser's wheel of times must stand somewhere.
    value: props.value ?? (props.mode === 'time' ? '09:00' : ''),
    start: props.start ?? '',
    end: props.end ?? '',
    disabled: isDisabled,
  };
  return props.mode === 'date' ? (
    <NativePicker mode="date" {...limits} onChange={(event) => props.onPick(event.detail.value)}>
      {inside}
    </NativePicker>
  ) : (
    <NativePicker mode="time" {...limits} onChange={(event) => props.onPick(event.detail.value)}>
      {inside}
    </NativePicker>
  );
}

function Look(props: PickerLook & { picked: string | undefined }) {
  const { label, placeholder, picked, isDisabled = false, isFull, isRow, note } = props;
  const said = picked ?? placeholder;
  return (
    <View
      className={classNames(
        'pick',
        isFull && 'pick-w',
        isRow && 'pick-r',
        picked === undefined && 'pick-e',
        isDisabled && 'pick-x',
      )}
      hoverClass={isDisabled ? 'none' : 'pick-on'}
      {...aria({
        role: 'button',
        label: [label, said, note].filter(Boolean).join('，'),
        disabled: isDisabled,
      })}
      {...(process.env.TARO_ENV === 'weapp' ? {} : { tabIndex: '0' })}
    >
      <View className="pick-t">{said}</View>
      {note !== undefined && <View className="pick-n">{note}</View>}
      <Icon name={isRow ? 'right' : 'down'} size={16} />
    </View>
  );
}
