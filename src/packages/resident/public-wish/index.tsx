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
import { Head } from '../../../ui/head';
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
  const window = (
    <Pane light={one.window} word={windowWords[one.window]} size="large" isLighting={one.window === 'lit'} />
  );
  return (
    <>
      <Head title={one.title} picture={window}>
        <Words size="note" tone="second">
          {wishFacts(one).join('\n')}
        </Words>
      </Head>
      {(one.story !== '' || one.thanks !== null) && (
        <Card>
          <Stack gap={12}>
            {one.story !== '' && <Words>{one.story}</Words>}
            {one.thanks !== null && <Words>{wallWords.quote(one.thanks)}</Words>}
          </Stack>
        </Card>
      )}
    </>
  );
}
