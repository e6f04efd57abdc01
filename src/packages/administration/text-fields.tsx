import { limits } from '../../../cloud/contract/shared/limits';
import { Field } from '../../ui/field';

export interface TextFieldsProps<Name extends string> {
  /** Name, label and, below the field, what is expected. */
  questions: readonly (readonly [name: Name, label: string, help?: string])[];
  values: Readonly<Record<Name, string>>;
  isDisabled?: boolean;
  faultOf: (name: string) => { fault?: string };
  onChange: (changed: Partial<Record<Name, string>>) => void;
}

/** A few short texts of one thing. */
export function TextFields<Name extends string>(props: TextFieldsProps<Name>) {
  return (
    <>
      {props.questions.map(([name, label, help]) => (
        <Field
          key={name}
          label={label}
          {...(help && { help })}
          defaultValue={props.values[name]}
          maxLength={limits.title}
          isDisabled={props.isDisabled ?? false}
          onInput={(typed) => props.onChange({ [name]: typed } as Partial<Record<Name, string>>)}
          {...props.faultOf(name)}
        />
      ))}
    </>
  );
}
