import { claimWords } from '../../copy/claim';
import { homeWords } from '../../copy/home';
import { failedWords, loadingWords } from '../../copy/waiting';
import { Screen } from '../../features/screen/screen';
import { open } from '../../phone/navigate';
import { Button } from '../../ui/button';
import { Empty } from '../../ui/empty';
import { Failed } from '../../ui/failed';
import { Skeleton } from '../../ui/skeleton';

/** Home before it is known who is there. */
export function NobodyYet({
  phase,
  onRetry,
}: {
  phase: 'unknown' | 'failed' | 'stranger';
  onRetry: () => void;
}) {
  return (
    <Screen>
      {phase === 'unknown' && <Skeleton label={loadingWords} />}
      {phase === 'failed' && (
        <Failed
          title={failedWords.title}
          line={failedWords.line}
          retry={failedWords.retry}
          onRetry={onRetry}
        />
      )}
      {phase === 'stranger' && (
        <>
          <Empty
            title={homeWords.stranger}
            line={homeWords.strangerLine}
            action={homeWords.choosePerson}
            onAction={() => open('people')}
          />
          <ClaimWay />
        </>
      )}
    </Screen>
  );
}

/** Home of somebody without a place in the community: where he lives, or who he is. */
export function NoPlaceYet() {
  return (
    <>
      <Empty
        title={homeWords.noHome}
        line={homeWords.noHomeLine}
        action={homeWords.chooseHome}
        onAction={() => open('chooseHome')}
      />
      <ClaimWay />
    </>
  );
}

function ClaimWay() {
  return (
    <Button kind="white" icon="person" onPress={() => open('claim')}>
      {claimWords.entry}
    </Button>
  );
}
