import { View } from '@tarojs/components';
import { useState } from 'react';
import { type PublicWish, type Window, windows, wishWall } from '../../../cloud/contract/requests/wish-wall';
import type { OutputOf } from '../../../cloud/contract/shared/operation';
import { homeWords } from '../../copy/home';
import { listEnd } from '../../copy/waiting';
import { wallWords } from '../../copy/wall';
import { Loaded, Screen } from '../../features/screen/screen';
import { ClaimSheet } from '../../features/wall/claim-sheet';
import { WishCard } from '../../features/wall/wish-card';
import { callCloud } from '../../phone/call-cloud';
import { open } from '../../phone/navigate';
import { useMe, useSession } from '../../session/session';
import { type Paged, usePaged } from '../../session/use-paged';
import { Chip } from '../../ui/chip';
import { ChipRow } from '../../ui/chip-row';
import { Empty } from '../../ui/empty';
import { Facade } from '../../ui/facade';
import { Words } from '../../ui/words';
import './index.scss';

type Wall = OutputOf<typeof wishWall>;

/** The wish wall of the person's community. */
export default function WallPage() {
  const me = useMe();
  const who = useSession((session) => session.who);
  const [window, setWindow] = useState<Window | null>(null);
  const [helping, setHelping] = useState<PublicWish | null>(null);
  const communityId =
    me?.home?.communityId ?? me?.grants.find((grant) => grant.communityId)?.communityId ?? null;
  const list = usePaged<PublicWish, Wall>(communityId && `${me?.personId} ${window}`, (after) =>
    callCloud(wishWall, {
      communityId: communityId ?? '',
      ...(window && { window }),
      ...(after && { after }),
    }),
  );
  if (who.phase === 'stranger' || (me && !communityId)) return <NoWall isKnown={me !== null} />;
  const sheet = helping && (
    <ClaimSheet
      wish={helping}
      onClose={() => setHelping(null)}
      onClaimed={() => {
        setHelping(null);
        void list.reload();
      }}
    />
  );
  const counts = list.asked.phase === 'ready' ? list.asked.data.counts : null;
  return (
    <Screen sheet={sheet}>
      <Panel counts={counts} />
      <Windows window={window} counts={counts} onPick={setWindow} />
      <Loaded query={list}>
        {() =>
          list.items.map((wish) => (
            <WishCard key={wish.requestId} wish={wish} onHelp={() => setHelping(wish)} />
          ))
        }
      </Loaded>
      <ListEnd list={list} />
    </Screen>
  );
}

function NoWall({ isKnown }: { isKnown: boolean }) {
  return (
    <Screen>
      <Empty
        title={isKnown ? homeWords.noHome : homeWords.stranger}
        action={isKnown ? homeWords.chooseHome : homeWords.choosePerson}
        onAction={() => open(isKnown ? 'chooseHome' : 'people')}
      />
    </Screen>
  );
}

function ListEnd({ list }: { list: Paged<Wall, PublicWish> }) {
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
  if (!list.isFull) return null;
  return (
    <Words size="small" tone="third" isCentred>
      {listEnd.full}
    </Words>
  );
}

interface WindowsProps {
  window: Window | null;
  counts: Wall['counts'];
  onPick: (window: Window | null) => void;
}

/** The filter by window, each with its count. */
function Windows({ window, counts, onPick }: WindowsProps) {
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

function Panel({ counts }: { counts: Wall['counts'] }) {
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
