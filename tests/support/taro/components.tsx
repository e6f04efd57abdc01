import type { CSSProperties, ReactNode } from 'react';

type Props = Readonly<Record<string, unknown>> & { readonly children?: ReactNode };

/** Of a native component's props those that HTML has as well; what only the platform understands is left out. */
function htmlProps(props: Props): Record<string, unknown> {
  const kept = Object.entries(props).filter(([name]) =>
    /^(className|id|role|aria-.+|tabIndex|onClick|onKeyDown|onTouch.+|src|disabled|placeholder)$/.test(name),
  );
  const style = typeof props.style === 'string' ? { style: styleOf(props.style) } : {};
  return { ...Object.fromEntries(kept), ...style, ...(props.nativeProps as object | undefined) };
}

function styleOf(text: string): CSSProperties {
  const pairs = text.split(';').map((pair) => pair.split(':').map((part) => part.trim()));
  return Object.fromEntries(pairs.filter(([name]) => name)) as CSSProperties;
}

type Told = (event: { detail: { value: string } }) => void;

/** What a text field tells: the platform's events carry the value as a detail. */
function fieldProps(props: Props): Record<string, unknown> {
  const { onInput, onBlur, onConfirm } = props as { onInput?: Told; onBlur?: Told; onConfirm?: Told };
  const told = (value: string) => ({ detail: { value } });
  type Event = { currentTarget: HTMLInputElement };
  return {
    ...htmlProps(props),
    defaultValue: props.defaultValue,
    onInput: ({ currentTarget }: Event) => onInput?.(told(currentTarget.value)),
    onBlur: ({ currentTarget }: Event) => onBlur?.(told(currentTarget.value)),
    onKeyUp: ({ key, currentTarget }: Event & { key: string }) =>
      key === 'Enter' && onConfirm?.(told(currentTarget.value)),
  };
}

export const View = (props: Props) => <div {...htmlProps(props)}>{props.children}</div>;
export const ScrollView = (props: Props) => <View {...props} />;
export const Text = (props: Props) => <span {...htmlProps(props)}>{props.children}</span>;
export const Button = (props: Props) => (
  <button type="button" {...htmlProps(props)}>
    {props.children}
  </button>
);
export const Image = (props: Props) => (
  <img alt="" {...htmlProps(props)} onError={props.onError as () => void} />
);
export const Input = (props: Props) => <input {...fieldProps(props)} />;
export const Textarea = (props: Props) => <textarea {...fieldProps(props)} />;

/** The platform's picker: pressing it picks what the test left in `data-next`. */
export const Picker = (props: Props) => {
  const { onChange, disabled } = props as { onChange?: Told; disabled?: boolean };
  return (
    <div
      {...htmlProps(props)}
      data-picker={String(props.mode)}
      onClick={({ currentTarget }) =>
        !disabled && onChange?.({ detail: { value: currentTarget.dataset.next ?? '' } })
      }
    >
      {props.children}
    </div>
  );
};
