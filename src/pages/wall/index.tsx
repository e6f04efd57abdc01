import { useState } from 'react';
import { type PublicWish, type Window, wishWall } from '../../../cloud/contract/requests/wish-wall';
import { Loaded, Screen } from '../../features/screen/screen';
import { ClaimSheet } from '../../features/wall/claim-sheet';
import { WishCard } from '../../features/wall/wish-card';
import { callCloud } from '../../phone/call-cloud';
import { useMe, useSession } from '../../session/session';
import { usePaged } from '../../session/use-paged';
import './index.scss';
import { ListEnd, NoWall, Panel, type Wall, Windows } from './parts';

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
  const claimed = () => {
    setHelping(null);
    void list.reload();
  };
  const sheet = helping && <ClaimSheet wish={helping} onClose={() => setHelping(null)} onClaimed={claimed} />;
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
