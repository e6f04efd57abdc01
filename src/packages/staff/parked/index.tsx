import {
  type ParkedMessage,
  parkedMessages,
  retryParked,
} from '../../../../cloud/contract/administration/parked-messages';
import type { OutputOf } from '../../../../cloud/contract/shared/operation';
import { timeWords } from '../../../copy/times';
import { workWords } from '../../../copy/work';
import { RefusedNotice } from '../../../features/matters/forms/send-form';
import { ListTurns } from '../../../features/screen/list-turns';
import { Loaded, Screen } from '../../../features/screen/screen';
import { callCloud } from '../../../phone/call-cloud';
import { say } from '../../../phone/device';
import { useMe } from '../../../session/session';
import { useCommand } from '../../../session/use-command';
import { usePaged } from '../../../session/use-paged';
import { Button } from '../../../ui/button';
import { Card } from '../../../ui/card';
import { Empty } from '../../../ui/empty';
import { Row } from '../../../ui/row';

type Page = OutputOf<typeof parkedMessages>;

/** Messages that failed every try, each with a button to try again. */
export default function ParkedPage() {
  const communityId = useMe()?.grants.find(({ role }) => role === 'administrator')?.communityId ?? null;
  const list = usePaged<ParkedMessage, Page>(communityId, (after) =>
    callCloud(parkedMessages, { communityId: communityId ?? '', ...(after && { after }) }),
  );
  const command = useCommand();
  const retry = ({ messageId }: ParkedMessage) =>
    void command.run(
      (key) => callCloud(retryParked, { communityId: communityId ?? '', messageId }, key),
      () => {
        say(workWords.retried);
        void list.reload();
      },
    );
  return (
    <Screen isWide>
      <RefusedNotice command={command} />
      <Loaded query={list}>
        {() =>
          list.items.length === 0 ? (
            <Empty title={workWords.parkedEmpty} line={workWords.parkedEmptyLine} />
          ) : (
            <Messages items={list.items} isBusy={command.isBusy} onRetry={retry} />
          )
        }
      </Loaded>
      <ListTurns list={list} />
    </Screen>
  );
}

interface MessagesProps {
  items: readonly ParkedMessage[];
  isBusy: boolean;
  onRetry: (message: ParkedMessage) => void;
}

function Messages({ items, isBusy, onRetry }: MessagesProps) {
  return (
    <Card isFlush>
      {items.map((one) => (
        <Row
          key={one.messageId}
          title={[one.number ?? one.requestId, timeWords(one.parkedAt)].join('，')}
          line={workWords.parkedLine(one.consumer, one.attempts, one.failure)}
          end={
            <Button kind="soft" size="small" isBusy={isBusy} onPress={() => onRetry(one)}>
              {workWords.retry}
            </Button>
          }
        />
      ))}
    </Card>
  );
}
