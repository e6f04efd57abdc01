import { adminWords } from '../../../copy/administration';
import { Button } from '../../../ui/button';
import { Picker } from '../../../ui/picker';
import { Labelled } from '../labelled';

/** From a day to a day; null: until further notice. */
export interface Period {
  readonly fromDate: string;
  readonly toDate: string | null;
}

export interface PeriodFieldsProps {
  period: Period;
  fault?: string;
  onChange: (period: Period) => void;
}

/** Asks from when to when a role holds. */
export function PeriodFields({ period, fault, onChange }: PeriodFieldsProps) {
  return (
    <>
      <Labelled label={adminWords.from}>
        <Picker
          mode="date"
          isFull
          label={adminWords.from}
          placeholder={adminWords.from}
          value={period.fromDate}
          onPick={(fromDate) => onChange({ ...period, fromDate })}
        />
      </Labelled>
      <Labelled label={adminWords.to} {...(fault && { fault })}>
        <Picker
          mode="date"
          isFull
          label={adminWords.to}
          placeholder={adminWords.noEnd}
          {...(period.toDate && { value: period.toDate })}
          start={period.fromDate}
          onPick={(toDate) => onChange({ ...period, toDate })}
        />
        {period.toDate && (
          <Button kind="text" size="small" onPress={() => onChange({ ...period, toDate: null })}>
            {adminWords.noEnd}
          </Button>
        )}
      </Labelled>
    </>
  );
}
