import type { Me } from '../../../cloud/contract/session/sign-in';
import { homeWords } from '../../copy/home';
import { helloWords } from '../../copy/times';
import { useSession } from '../../session/session';
import { Button } from '../../ui/button';
import { Stack } from '../../ui/stack';
import { Words } from '../../ui/words';

/** Says hello, where home is, and switches between the two versions. */
export function Greeting({ me }: { me: Me }) {
  const { isElder, setElder } = useSession();
  return (
    <Stack across="apart">
      <Stack gap={4}>
        <Words size="display" isHeading>
          {helloWords(me.callName, isElder)}
        </Words>
        {me.home && !isElder && (
          <Words size="note" tone="second">
            {`${me.home.communityName} ${me.home.placeLabel}`}
          </Words>
        )}
      </Stack>
      <Button kind="white" size="small" isRound icon="large" onPress={() => setElder(!isElder)}>
        {isElder ? homeWords.standard : homeWords.elder}
      </Button>
    </Stack>
  );
}
