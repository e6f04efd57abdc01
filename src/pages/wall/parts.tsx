import { View } from '@tarojs/components';
import { useRef } from 'react';
import {
  type PublicWish,
  type Window,
  windows,
  type wishWall,
} from '../../../cloud/contract/requests/wish-wall';
import type { OutputOf } from '../../../cloud/contract/shared/operation';
import { wallWords } from '../../copy/wall';
import { ListTurns } from '../../features/screen/list-turns';
import { open } from '../../phone/navigate';
import type { Paged } from '../../session/use-paged';
import { Chip } from '../../ui/chip';
import { ChipRow } from '../../ui/chip-row';
import { Empty } from '../../ui/empty';
import { Facade } from '../../ui/facade';
import { Words } from '../../ui/words';

/** A page of the wall. */
export type Wall = OutputOf<typeof wishWall>;

/** What stands at the end of the list. */
export function ListEnd({ list }: { list: Paged<Wall, PublicWish> }) {
  if (list.asked.phase === 'ready' && list.items.length === 0) {
    return (
      <Empty
        title={wallWords.empty}
        line={wallWords.emptyLine}
        action={wallWords.write}
        onAction={() => open('wish')}
      />
    );
  }
  return <ListTurns list={list} />;
}

/** How many wishes are in each window, as the first page told last. */
export function useCounts({ asked }: Paged<Wall, PublicWish>): Wall['counts'] {
  const told = useRef<Wall['counts']>(null);
  if (asked.phase === 'ready' && asked.data.counts) told.current = asked.data.counts;
  return told.current;
}

interface WindowsProps {
  window: Window | null;
  counts: Wall['counts'];
  onPick: (window: Window | null) => void;
}

/** The filter by window, each with its count. */
export function Windows({ window, counts, onPick }: WindowsProps) {
  return (
    <ChipRow label={wallWords.filterLabel}>
      <Chip isOn={window === null} onPress={() => onPick(null)}>
        {wallWords.all}
      </Chip>
      {windows.map((one) => (
        <Chip key={one} isOn={window === one} onPress={() => onPick(one)}>
          {wallWords.chip(one, counts?.[one] ?? null)}
        </Chip>
      ))}
    </ChipRow>
  );
}

/** The panel: how many windows were lit this month. */
export function Panel({ counts }: { counts: Wall['counts'] }) {
  return (
    <Facade windows={4}>
      <View className="wall-p">
        <Words size="note" tone="dusk2">
          {wallWords.month}
        </Words>
        <Words size="display" tone="dusk">
          {counts ? wallWords.lit(counts.litThisMonth) : ' '}
        </Words>
        <Words size="note" tone="dusk2">
          {counts ? wallWords.waiting(counts.dark) : ' '}
        </Words>
      </View>
    </Facade>
  );
}
