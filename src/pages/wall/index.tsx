import { useState } from 'react';
import { type PublicWish, type Window, wishWall } from '../../../cloud/contract/requests/wish-wall';
import { NeedsHome } from '../../features/screen/needs-home';
import { Loaded, Screen } from '../../features/screen/screen';
import { ClaimSheet } from '../../features/wall/claim-sheet';
import { WishCard } from '../../features/wall/wish-card';
import { callCloud } from '../../phone/call-cloud';
import { useMe } from '../../session/session';
import { usePaged } from '../../session/use-paged';
import { Stack } from '../../ui/stack';
import './index.scss';
import { ListEnd, Panel, useCounts, type Wall, Windows } from './parts';

/** A card has up to fifteen elements, and a page should have less than 800. */
const cardsAtMost = 40;

/** The wish wall of the person's community. */
export default function WallPage() {
  return <NeedsHome>{({ communityId }) => <WishWall communityId={communityId} />}</NeedsHome>;
}

function WishWall({ communityId }: { communityId: string }) {
  const me = useMe();
  const [window, setWindow] = useState<Window | null>(null);
  const [helping, setHelping] = useState<PublicWish | null>(null);
  const list = usePaged<PublicWish, Wall>(
    `${me?.personId} ${window}`,
    (after) => callCloud(wishWall, { communityId, ...(window && { window }), ...(after && { after }) }),
    cardsAtMost,
  );
  const claimed = () => {
    setHelping(null);
    void list.reload();
  };
  const sheet = helping && <ClaimSheet wish={helping} onClose={() => setHelping(null)} onClaimed={claimed} />;
  const counts = useCounts(list);
  return (
    <Screen sheet={sheet}>
      <Panel counts={counts} />
      <Windows window={window} counts={counts} onPick={setWindow} />
      <Stack gap={12}>
        <Loaded query={list}>{() => <Cards wishes={list.items} onHelp={setHelping} />}</Loaded>
        <ListEnd list={list} />
      </Stack>
    </Screen>
  );
}

/** They have a parent of their own: put in before what stands below them, each card would send all others with it anew. */
function Cards({ wishes, onHelp }: { wishes: readonly PublicWish[]; onHelp: (wish: PublicWish) => void }) {
  if (wishes.length === 0) return null;
  return (
    <Stack gap={12}>
      {wishes.map((wish) => (
        <WishCard key={wish.requestId} wish={wish} onHelp={() => onHelp(wish)} />
      ))}
    </Stack>
  );
}
