import { Fault } from '../../ui/fault';
import { Picker } from '../../ui/picker';
import { Row } from '../../ui/row';

export interface PickRowProps<Value> {
  label: string;
  options: readonly { readonly value: Value; readonly text: string }[];
  value: Value;
  fault?: string;
  onPick: (value: Value) => void;
}

/** A row of a form that asks for one of few. */
export function PickRow<Value>({ label, options, value, fault, onPick }: PickRowProps<Value>) {
  return (
    <Row lead={label}>
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
      {fault && <Fault>{fault}</Fault>}
    </Row>
  );
}
