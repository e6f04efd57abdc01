import { View } from '@tarojs/components';
import { aria } from './aria';
import { classNames } from './class-names';
import { Icon } from './icon';
import { PickedMark } from './picked-mark';
import { pressable } from './pressable';

/** One of the things to choose from. */
export interface ChoiceOption<Value extends string> {
  value: Value;
  text: string;
  /** A second line; with it the picked mark sits at the corner. */
  note?: string;
}

export interface ChoiceProps<Value extends string> {
  /** What is being asked, for screen readers. */
  label: string;
  options: readonly ChoiceOption<Value>[];
  value?: Value;
  onChange: (value: Value) => void;
  /** `sunken` inside a sheet or a dense card. */
  look?: 'edged' | 'sunken';
}

/** A big either–or: two or three across, under each other in elder mode when three. */
export function Choice<Value extends string>(props: ChoiceProps<Value>) {
  const { label, options, value, onChange, look = 'edged' } = props;
  return (
    <View className={`cho cho${options.length}`} {...aria({ role: 'radiogroup', label })}>
      {options.map((option) => {
        const isPicked = option.value === value;
        const hasNote = option.note !== undefined;
        const told = {
          role: 'radio',
          label: hasNote ? `${option.text}，${option.note}` : option.text,
          checked: isPicked,
        };
        return (
          <View
            key={option.value}
            className={classNames('cho-o', `cho-${look}`, isPicked && 'cho-on')}
            hoverClass="cho-h"
            {...pressable(told, () => onChange(option.value))}
          >
            {isPicked && !hasNote && <Icon name="done" />}
            <View className="cho-w">
              <View className="cho-t">{option.text}</View>
              {hasNote && <View className="w-small cho-n">{option.note}</View>}
            </View>
            {isPicked && hasNote && <PickedMark />}
          </View>
        );
      })}
    </View>
  );
}
