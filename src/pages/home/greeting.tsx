import { useSession } from '../../session/session';
import { Button } from '../../ui/button';
import { Stack } from '../../ui/stack';
import { Words } from '../../ui/words';
import type { HomeView } from './home-view';

/** Says hello, where home is, and switches between the two versions. */
export function Greeting({ hello }: { hello: HomeView['hello'] }) {
  const { isElder, setElder } = useSession();
  return (
    <Stack across="apart">
      <Stack gap={4}>
        <Words size="display" isHeading>
          {hello.title}
        </Words>
        {hello.line !== '' && (
          <Words size="note" tone="second">
            {hello.line}
          </Words>
        )}
      </Stack>
      <Button kind="white" size="small" isRound icon="large" onPress={() => setElder(!isElder)}>
        {hello.toggle}
      </Button>
    </Stack>
  );
}
