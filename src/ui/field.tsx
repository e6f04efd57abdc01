import { Input, type InputProps, View } from '@tarojs/components';
import { ariaOfInput } from './aria';
import { classNames } from './class-names';
import { Fault } from './fault';

export interface FieldProps {
  /** Stands above the field; also its accessible name. */
  label: string;
  /** Keeps the label for screen readers only, when the placeholder or the card says it. */
  isLabelHidden?: boolean;
  placeholder?: string;
  /** The first text. The field keeps what is typed by itself; a later change of this is ignored. */
  defaultValue?: string;
  /** What to do and what is expected, below the field. */
  help?: string;
  /** What is wrong and what to do; replaces the help. */
  fault?: string;
  /** In characters; the field itself stops there unless `isOverAllowed`. */
  maxLength?: number;
  /** Lets more be typed than `maxLength`, so that a fault can say so instead of swallowing letters. */
  isOverAllowed?: boolean;
  /** `title` is the bold first line of a form. */
  look?: 'plain' | 'title';
  type?: InputProps['type'];
  isDisabled?: boolean;
  /** Names the field for the focus. */
  id?: string;
  onInput: (value: string) => void;
  onBlur?: () => void;
  onConfirm?: () => void;
}

/** An input of one line with its label, help and fault. */
export function Field(props: FieldProps) {
  const { label, placeholder = '', defaultValue = '', help, fault, maxLength = 140, onInput } = props;
  const isFaulty = fault !== undefined;
  return (
    <View className={classNames('fld', props.look === 'title' && 'fld-t', isFaulty && 'fld-bad')}>
      {!props.isLabelHidden && <View className="fld-l">{label}</View>}
      <Input
        className="fld-i"
        {...(props.id && { id: props.id })}
        placeholderClass="fld-ph"
        placeholder={placeholder}
        defaultValue={defaultValue}
        maxlength={props.isOverAllowed ? -1 : maxLength}
        type={props.type ?? 'text'}
        disabled={props.isDisabled ?? false}
        onInput={(event) => onInput(event.detail.value)}
        onBlur={() => props.onBlur?.()}
        onConfirm={() => props.onConfirm?.()}
        {...ariaOfInput(label, isFaulty)}
      />
      {isFaulty ? <Fault>{fault}</Fault> : help !== undefined && <View className="fld-h">{help}</View>}
    </View>
  );
}
