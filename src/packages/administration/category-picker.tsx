import { categorySettings } from '../../../cloud/contract/administration/shared';
import type { RequestKind } from '../../../cloud/contract/requests/kinds';
import { adminWords } from '../../copy/administration';
import { callCloud } from '../../phone/call-cloud';
import { useQuery } from '../../session/use-query';
import { PickRow } from './pick-row';

export interface CategoryPickerProps {
  category: string | null;
  /** The word of choosing none. */
  none: string;
  fault?: string;
  onPick: (category: string | null, kind: RequestKind | null) => void;
}

/** Asks for a category, or none in particular. */
export function CategoryPicker({ category, none, fault, onPick }: CategoryPickerProps) {
  const query = useQuery('categories', () => callCloud(categorySettings, {}));
  const known = query.asked.phase === 'ready' ? query.asked.data.categories : [];
  return (
    <PickRow<string | null>
      label={adminWords.category}
      options={[{ value: null, text: none }, ...known.map(({ code, name }) => ({ value: code, text: name }))]}
      value={category}
      onPick={(code) => onPick(code, known.find((one) => one.code === code)?.kind ?? null)}
      {...(fault && { fault })}
    />
  );
}
