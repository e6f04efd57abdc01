import type { hallCatalogue } from '../../../../cloud/contract/hall/catalogue';
import { removeException } from '../../../../cloud/contract/hall/hours';
import type { OutputOf } from '../../../../cloud/contract/shared/operation';
import { catalogueWords as words } from '../../../copy/hall-settings';
import { longDayWords } from '../../../copy/times';
import { RefusedNotice } from '../../../features/matters/forms/send-form';
import { ListTurns } from '../../../features/screen/list-turns';
import { callCloud } from '../../../phone/call-cloud';
import { useCommand } from '../../../session/use-command';
import { useListTurns } from '../../../session/use-list-turns';
import { Button } from '../../../ui/button';
import { Card } from '../../../ui/card';
import { Row } from '../../../ui/row';
import { SectionHead } from '../../../ui/section-head';

interface ExceptionsProps {
  hall: { communityId: string; hallId: string };
  exceptions: OutputOf<typeof hallCatalogue>['exceptions'];
  onAdd: () => void;
  onDone: () => void;
}

/** The one-off closures and openings to come, each of which can be taken back. */
export function Exceptions({ hall, exceptions, onAdd, onDone }: ExceptionsProps) {
  const command = useCommand();
  const list = useListTurns(exceptions);
  const remove = (exceptionId: string) =>
    command.run((key) => callCloud(removeException, { ...hall, exceptionId }, key), onDone);
  return (
    <>
      <SectionHead title={words.exceptions} action={words.addException} onAction={onAdd} />
      <RefusedNotice command={command} />
      <Card isFlush>
        {exceptions.length === 0 && <Row title={words.noExceptions} />}
        {list.items.map((one) => (
          <Row
            key={one.exceptionId}
            title={`${longDayWords(one.date)} ${one.kind === 'closed' ? words.closed : words.open}`}
            line={`${words.span(one.fromMinute, one.toMinute)}，${one.reason}`}
            end={
              <Button
                kind="quiet"
                size="small"
                isBusy={command.isBusy}
                label={`${words.remove}，${longDayWords(one.date)}`}
                onPress={() => void remove(one.exceptionId)}
              >
                {words.remove}
              </Button>
            }
          />
        ))}
      </Card>
      <ListTurns list={list} />
    </>
  );
}
