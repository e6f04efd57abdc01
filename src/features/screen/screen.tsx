import { type ReactNode, useEffect } from 'react';
import { failedWords, loadingWords } from '../../copy/waiting';
import { useSession } from '../../session/session';
import type { Query } from '../../session/use-query';
import { Failed } from '../../ui/failed';
import { Page } from '../../ui/page';
import { Skeleton } from '../../ui/skeleton';

export interface ScreenProps {
  bar?: ReactNode;
  sheet?: ReactNode;
  isWide?: boolean;
  hasColumns?: boolean;
  children: ReactNode;
}

/** A page as this person has it: elder mode and the phone's type scale. Whichever page opens first finds out who is there. */
export function Screen({ children, ...parts }: ScreenProps) {
  const { isElder, typeScale, who, identify } = useSession();
  useEffect(() => {
    if (who.phase === 'unknown') void identify();
  }, [who, identify]);
  return (
    <Page isElder={isElder} typeScale={typeScale} {...parts}>
      {children}
    </Page>
  );
}

/** What was asked for, in whichever of its states it is; `children` draw it once it is there. */
export function Loaded<Data>({
  query,
  cards,
  children,
}: {
  query: Query<Data>;
  cards?: number;
  children: (data: Data) => ReactNode;
}) {
  const { asked } = query;
  if (asked.phase === 'loading') return <Skeleton label={loadingWords} {...(cards && { cards })} />;
  return asked.phase === 'ready' ? children(asked.data) : <NotCome query={query} />;
}

/** Says that something did not come, and offers another try; nothing while it is on its way or there. */
export function NotCome({ query: { asked, reload } }: { query: Query<unknown> }) {
  if (asked.phase !== 'failed') return null;
  return (
    <Failed
      title={asked.isMissing ? failedWords.missing : failedWords.title}
      line={
        asked.isMissing ? failedWords.missingLine : asked.isOffline ? failedWords.offline : failedWords.line
      }
      retry={failedWords.retry}
      onRetry={reload}
    />
  );
}
