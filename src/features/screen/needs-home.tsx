import type { ReactNode } from 'react';
import { homeWords } from '../../copy/home';
import { failedWords, loadingWords } from '../../copy/waiting';
import { open } from '../../phone/navigate';
import { useSession } from '../../session/session';
import { Empty } from '../../ui/empty';
import { Failed } from '../../ui/failed';
import { Skeleton } from '../../ui/skeleton';
import { Screen } from './screen';

/** Draws what needs a home once it is known; asks for it, or for a person, where it is missing. */
export function NeedsHome({
  children,
}: {
  children: (home: { communityId: string; placeId: string }) => ReactNode;
}) {
  const { who, identify } = useSession();
  if (who.phase === 'known' && who.me.home) return <>{children(who.me.home)}</>;
  return (
    <Screen>
      {who.phase === 'unknown' && <Skeleton label={loadingWords} />}
      {who.phase === 'failed' && (
        <Failed
          title={failedWords.title}
          line={failedWords.line}
          retry={failedWords.retry}
          onRetry={identify}
        />
      )}
      {who.phase === 'stranger' && (
        <Empty
          title={homeWords.stranger}
          line={homeWords.strangerLine}
          action={homeWords.choosePerson}
          onAction={() => open('people')}
        />
      )}
      {who.phase === 'known' && (
        <Empty
          title={homeWords.noHome}
          line={homeWords.noHomeLine}
          action={homeWords.chooseHome}
          onAction={() => open('chooseHome')}
        />
      )}
    </Screen>
  );
}
