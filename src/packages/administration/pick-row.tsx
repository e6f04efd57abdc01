import { Picker } from '../../ui/picker';
import { Labelled } from './labelled';

export interface PickRowProps<Value> {
  label: string;
  options: readonly { readonly value: Value; readonly text: string }[];
  value: Value;
  fault?: string;
  onPick: (value: Value) => void;
}

/** Asks for one of few. */
export function PickRow<Value>({ label, options, value, fault, onPick }: PickRowProps<Value>) {
  return (
    <Labelled label={label} {...(fault && { fault })}>
      <Picker
        mode="one"
        isFull
        label={label}
        placeholder={label}
        options={options.map(({ text }) => text)}
        index={options.findIndex((one) => one.value === value)}
        onPick={(index) => {
          const picked = options[index];
          if (picked) onPick(picked.value);
        }}
      />
    </Labelled>
  );
}
