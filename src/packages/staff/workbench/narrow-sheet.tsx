import { categories } from '../../../../cloud/contract/requests/categories';
import { requestKinds } from '../../../../cloud/contract/requests/kinds';
import { requestStates } from '../../../../cloud/contract/requests/lifecycle';
import { kindWords } from '../../../copy/kinds';
import { matterWords } from '../../../copy/matter';
import { workWords } from '../../../copy/work';
import { stateLooks } from '../../../features/matters/state-looks';
import { callCloud } from '../../../phone/call-cloud';
import { useQuery } from '../../../session/use-query';
import { Button } from '../../../ui/button';
import { Picker } from '../../../ui/picker';
import { Sheet } from '../../../ui/sheet';
import { Stack } from '../../../ui/stack';
import type { AskedProps } from './filters';
import { SaveFilter } from './saved/save-filter';
import type { Saved } from './saved/use-saved';

export interface NarrowSheetProps extends AskedProps {
  saved: Saved;
  onClose: () => void;
}

/** Which kind, state and category; each pick asks the queue at once, and what is asked can be saved. */
export function NarrowSheet({ asked, saved, onChange, onClose }: NarrowSheetProps) {
  return (
    <Sheet
      isOpen
      title={workWords.filterLabel}
      close={matterWords.close}
      onClose={onClose}
      primary={<Button onPress={onClose}>{workWords.seeResult}</Button>}
    >
      <Stack gap={12}>
        <Narrowing asked={asked} onChange={onChange} />
        <SaveFilter key={saved.current?.name ?? ''} saved={saved} asked={asked} />
      </Stack>
    </Sheet>
  );
}

function Narrowing({ asked, onChange }: AskedProps) {
  const all = useQuery('categories', () => callCloud(categories, {}));
  const known = all.asked.phase === 'ready' ? all.asked.data.categories : [];
  const fitting = known.filter(({ kind }) => asked.kind === null || kind === asked.kind);
  return (
    <>
      <OneOf
        all={workWords.kindAll}
        options={requestKinds.map((kind) => ({ value: kind, text: kindWords[kind] }))}
        value={asked.kind}
        onPick={(kind) => onChange({ kind, category: null })}
      />
      <OneOf
        all={workWords.stateAll}
        options={requestStates.map((state) => ({ value: state, text: stateLooks[state].word }))}
        value={asked.state}
        onPick={(state) => onChange({ state })}
      />
      <OneOf
        all={workWords.categoryAll}
        options={fitting.map(({ code, name }) => ({ value: code, text: name }))}
        value={asked.category}
        onPick={(category) => onChange({ category })}
      />
    </>
  );
}

interface OneOfProps<Value> {
  all: string;
  options: readonly { value: Value; text: string }[];
  value: Value | null;
  onPick: (value: Value | null) => void;
}

/** A picker whose first option takes the filter off. */
function OneOf<Value>({ all, options, value, onPick }: OneOfProps<Value>) {
  return (
    <Picker
      mode="one"
      isFull
      label={all}
      placeholder={all}
      options={[all, ...options.map(({ text }) => text)]}
      index={options.findIndex((one) => one.value === value) + 1}
      onPick={(index) => onPick(options[index - 1]?.value ?? null)}
    />
  );
}
