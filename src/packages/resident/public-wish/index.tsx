import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { type PublicWish, publicWish } from '../../../../cloud/contract/requests/wish-wall';
import { wallWords, windowWords, wishFacts } from '../../../copy/wall';
import { Loaded, Screen } from '../../../features/screen/screen';
import { ClaimSheet } from '../../../features/wall/claim-sheet';
import { callCloud } from '../../../phone/call-cloud';
import { replaceBy } from '../../../phone/navigate';
import { useQuery } from '../../../session/use-query';
import { ActionBar } from '../../../ui/action-bar';
import { Button } from '../../../ui/button';
import { Card } from '../../../ui/card';
import { Pane } from '../../../ui/pane';
import { Stack } from '../../../ui/stack';
import { Words } from '../../../ui/words';

/** One wish of the wall, whole. */
export default function PublicWishPage() {
  const { communityId = '', requestId = '' } = useRouter().params;
  const query = useQuery(requestId, () => callCloud(publicWish, { communityId, requestId }));
  const [isClaiming, setClaiming] = useState(false);
  const wish = query.asked.phase === 'ready' ? query.asked.data : null;
  const bar = wish?.canClaim && (
    <ActionBar>
      <Button onPress={() => setClaiming(true)}>{wallWords.help}</Button>
    </ActionBar>
  );
  const sheet = wish && isClaiming && (
    <ClaimSheet
      wish={wish}
      onClose={() => setClaiming(false)}
      onClaimed={() => replaceBy('matter', { communityId, requestId })}
    />
  );
  return (
    <Screen bar={bar || undefined} sheet={sheet}>
      <Loaded query={query} cards={1}>
        {(one) => <WholeWish wish={one} />}
      </Loaded>
    </Screen>
  );
}

function WholeWish({ wish: one }: { wish: PublicWish }) {
  return (
    <Card>
      <Stack gap={12}>
        <Pane
          light={one.window}
          word={windowWords[one.window]}
          size="large"
          isLighting={one.window === 'lit'}
        />
        <Words size="title" isHeading>
          {one.title}
        </Words>
        {one.story !== '' && <Words tone="second">{one.story}</Words>}
        {one.thanks !== null && <Words>{wallWords.quote(one.thanks)}</Words>}
        {wishFacts(one).map((fact) => (
          <Words key={fact} size="note" tone="third">
            {fact}
          </Words>
        ))}
      </Stack>
    </Card>
  );
}
