import { Textarea, View } from '@tarojs/components';
import { type ReactNode, useState } from 'react';
import { ariaOfInput } from './aria';
import { classNames } from './class-names';
import { Fault } from './fault';

export interface TextAreaProps {
  /** Stands above the text; also its accessible name. */
  label: string;
  isLabelHidden?: boolean;
  placeholder?: string;
  /** The first text. The field keeps what is typed by itself; a later change of this is ignored (new `key` resets). */
  defaultValue?: string;
  help?: string;
  /** What is wrong and what to do; replaces the help. */
  fault?: string;
  /** In characters; counted, not enforced, so that nothing typed or pasted is lost. */
  maxLength: number;
  /** Stands at the end of the counter's line, such as the button to press and talk. */
  end?: ReactNode;
  onInput: (value: string) => void;
  onBlur?: () => void;
}

/** Characters as a person counts them: an emoji or a rare character is one. */
function lengthOf(text: string): number {
  return Array.from(text).length;
}

/** An input of several lines that grows, with a counter. */
export function TextArea(props: TextAreaProps) {
  const { label, placeholder = '', defaultValue = '', help, fault, maxLength, onInput } = props;
  const [length, setLength] = useState(lengthOf(defaultValue));
  const isFaulty = fault !== undefined;
  const isOver = length > maxLength;
  return (
    <View className={classNames('fld', 'fld-a', isFaulty && 'fld-bad')}>
      {!props.isLabelHidden && <View className="fld-l">{label}</View>}
      <Textarea
        className="fld-ta"
        placeholderClass="fld-ph"
        placeholder={placeholder}
        defaultValue={defaultValue}
        maxlength={-1}
        autoHeight
        onInput={(event) => {
          setLength(lengthOf(event.detail.value));
          onInput(event.detail.value);
        }}
        onBlur={() => props.onBlur?.()}
        {...ariaOfInput(label, isFaulty || isOver)}
      />
      <View className="fld-f">
        <View
          className={classNames('w-small w-n', isOver ? 'w-red w-b' : 'w-third')}
        >{`${length} / ${maxLength}`}</View>
        {props.end}
      </View>
      {isFaulty ? <Fault>{fault}</Fault> : help !== undefined && <View className="fld-h">{help}</View>}
    </View>
  );
}
