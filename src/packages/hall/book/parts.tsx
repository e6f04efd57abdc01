import { View } from '@tarojs/components';
import { useEffect } from 'react';
import type { hallService } from '../../../../cloud/contract/hall/service';
import { beneficiaries } from '../../../../cloud/contract/requests/kinds';
import { limits } from '../../../../cloud/contract/shared/limits';
import type { OutputOf } from '../../../../cloud/contract/shared/operation';
import { bookWords, forWhomWords, serviceHeadWords } from '../../../copy/hall';
import { longDayWords } from '../../../copy/times';
import { onceDrawn, scrollTo } from '../../../phone/device';
import { Button } from '../../../ui/button';
import { Card } from '../../../ui/card';
import { Icon } from '../../../ui/icon';
import { Row } from '../../../ui/row';
import { Sheet } from '../../../ui/sheet';
import { Stack } from '../../../ui/stack';
import { TextArea } from '../../../ui/text-area';
import { Words } from '../../../ui/words';
import type { Booking } from './use-booking';

type Service = OutputOf<typeof hallService>;

/** What is booked, where, how long, at what price. */
export function ServiceHead({ service }: { service: Service }) {
  return (
    <Stack gap={4}>
      <Words size="title" isHeading>
        {service.name}
      </Words>
      <Words size="note" tone="second">
        {serviceHeadWords(service)}
      </Words>
    </Stack>
  );
}

/** What to bring, who serves, who must agree, and what it is about. */
export function ServiceFacts({ service }: { service: Service }) {
  const facts = [
    service.documents.length > 0 && ({ icon: 'papers', text: bookWords.bring(service.documents) } as const),
    service.servedBy !== '' && ({ icon: 'person', text: bookWords.served(service.servedBy) } as const),
    service.ownerUnitName !== null &&
      ({ icon: 'hourglass', text: bookWords.owner(service.ownerUnitName) } as const),
    service.summary !== '' && ({ icon: 'help', text: service.summary } as const),
  ].filter((fact) => fact !== false);
  return (
    <View className="facts">
      {facts.map(({ icon, text }) => (
        <View key={icon} className="fact">
          <Icon name={icon} size={22} />
          <View className="fact-w">{text}</View>
        </View>
      ))}
    </View>
  );
}

const waitCardId = 'wait';

/** A full time that somebody would rather have: how many wait, and joining them. It stands below the times and is brought into sight. */
export function WaitCard({ made }: { made: Booking }) {
  const { full } = made;
  const slotId = full?.slotId;
  useEffect(() => {
    if (!slotId) return;
    return onceDrawn(() => scrollTo(waitCardId));
  }, [slotId]);
  if (!full) return null;
  const { from, waiting } = full;
  return (
    <Card id={waitCardId}>
      <Stack across="ends" isColumnForElders>
        <Stack gap={4}>
          <Words isStrong>{bookWords.wanted(from)}</Words>
          <Words size="note" tone="second">
            {bookWords.waiting(waiting)}
          </Words>
        </Stack>
        <Button
          kind="soft"
          size="small"
          isBusy={made.command.isBusy}
          label={bookWords.joinLabel(from)}
          onPress={made.join}
        >
          {bookWords.join}
        </Button>
      </Stack>
    </Card>
  );
}

/** What was picked, and for whom, above the button. */
export function Summary({ made, onForWhom }: { made: Booking; onForWhom: () => void }) {
  const { picked, calendar, onBehalfOf } = made;
  const when = picked && calendar.date ? `${longDayWords(calendar.date)} ${picked.from}` : '';
  return (
    <View className="bar-2">
      <Words isStrong isTabular>
        {when}
      </Words>
      {!made.isMoving && (
        <Button kind="text" size="small" end="down" onPress={onForWhom}>
          {forWhomWords(onBehalfOf)}
        </Button>
      )}
    </View>
  );
}

/** For whom, as rows to press. */
export function ForWhom({ made, onPicked }: { made: Booking; onPicked?: () => void }) {
  return (
    <Card isFlush>
      {beneficiaries.map((one) => (
        <Row
          key={one}
          title={forWhomWords(one)}
          end={one === made.onBehalfOf ? <Icon name="done" size={24} label={bookWords.chosen} /> : ''}
          onPress={() => {
            made.setOnBehalfOf(one);
            onPicked?.();
          }}
        />
      ))}
    </Card>
  );
}

/** What the hall should know of whoever comes. */
export function ToKnow({ made }: { made: Booking }) {
  return (
    <TextArea
      label={bookWords.wordsLabel}
      placeholder={bookWords.wordsHint}
      defaultValue={made.words}
      maxLength={limits.reason}
      onInput={made.setWords}
    />
  );
}

/** Chooses for whom, and says what the hall should know. */
export function ForWhomSheet({ made, onClose }: { made: Booking; onClose: () => void }) {
  return (
    <Sheet
      isOpen
      title={bookWords.forWhom}
      close={bookWords.close}
      onClose={onClose}
      primary={<Button onPress={onClose}>{bookWords.chosenDone}</Button>}
    >
      <ForWhom made={made} />
      <ToKnow made={made} />
    </Sheet>
  );
}
