import { refusalWords } from '../../../copy/errors';
import { signInWords } from '../../../copy/sign-in';
import { failedWords, loadingWords } from '../../../copy/waiting';
import { Screen } from '../../../features/screen/screen';
import { replaceBy } from '../../../phone/navigate';
import { confirmLink } from '../../../phone/sign-in';
import { useSession } from '../../../session/session';
import { Card } from '../../../ui/card';
import { Empty } from '../../../ui/empty';
import { Failed } from '../../../ui/failed';
import { QrCode } from '../../../ui/qr-code';
import { Skeleton } from '../../../ui/skeleton';
import { Stack } from '../../../ui/stack';
import { Words } from '../../../ui/words';
import { type Showing, useShownCode } from './use-shown-code';

/** Signs a desktop in: shows a code until the phone of somebody on the staff has confirmed it. */
export default function SignInPage() {
  const identify = useSession((session) => session.identify);
  const { showing, renew } = useShownCode(() => {
    void identify().then(() => replaceBy('workbench'));
  });
  return (
    <Screen>
      <Code showing={showing} onRenew={renew} />
    </Screen>
  );
}

function Code({ showing, onRenew }: { showing: Showing; onRenew: () => void }) {
  switch (showing.phase) {
    case 'asking':
      return <Skeleton label={loadingWords} cards={1} />;
    case 'failed':
      return (
        <Failed
          title={failedWords.title}
          line={refusalWords(showing.refused)}
          retry={failedWords.retry}
          onRetry={onRenew}
        />
      );
    case 'over':
      return (
        <Empty
          title={signInWords.expired}
          line={signInWords.expiredLine}
          action={signInWords.renew}
          onAction={onRenew}
        />
      );
    case 'shown':
      return (
        <Card>
          <Stack gap={16}>
            <Words size="title" isHeading isCentred>
              {signInWords.title}
            </Words>
            <QrCode label={signInWords.code} text={confirmLink(showing.code.code)} />
            <Words isCentred>{signInWords.line}</Words>
            <Words size="note" tone="second" isCentred>
              {signInWords.waiting}
            </Words>
          </Stack>
        </Card>
      );
  }
}
