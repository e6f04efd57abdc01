import { hallServices, type ServiceRow } from '../../../../cloud/contract/hall/halls';
import { bookWords, hallsWords, serviceLineWords } from '../../../copy/hall';
import { bookForWords as words } from '../../../copy/hall-desk';
import { useCalendar } from '../../../features/hall/use-calendar';
import { type Question, useQuestions } from '../../../features/matters/forms/use-questions';
import { Loaded, Screen } from '../../../features/screen/screen';
import { callCloud } from '../../../phone/call-cloud';
import { useQuery } from '../../../session/use-query';
import { Button } from '../../../ui/button';
import { Card } from '../../../ui/card';
import { Empty } from '../../../ui/empty';
import { Row } from '../../../ui/row';
import { SectionHead } from '../../../ui/section-head';
import { Words } from '../../../ui/words';
import { AtDeskHall, type DeskHall } from '../desk-hall';
import { type BookFor, useBookFor } from './use-book-for';
import { DayPart, TimePart } from './when';
import { WhoCard } from './who-card';

/** Books for somebody who calls or stands at the window. */
export default function BookForPage() {
  return <AtDeskHall>{(at) => <BookForForm at={at} />}</AtDeskHall>;
}

function BookForForm({ at }: { at: DeskHall }) {
  const { communityId, hall } = at;
  const made = useBookFor(communityId);
  const { service, missing, command } = made;
  const calendar = useCalendar({ communityId, serviceId: service?.serviceId ?? null }, null);
  const questions: Question[] = [
    {
      key: 'service',
      missing: service ? '' : words.missingService,
      body: <Which hall={{ communityId, hallId: hall.hallId }} made={made} />,
    },
    {
      key: 'day',
      missing: calendar.date ? '' : bookWords.chooseDay,
      body: service && <DayPart calendar={calendar} made={made} />,
    },
    {
      key: 'time',
      missing: made.slot ? '' : missing,
      body: service && <TimePart calendar={calendar} made={made} />,
    },
    { key: 'who', body: service && <WhoCard communityId={communityId} made={made} /> },
  ];
  const word = made.isFull ? words.wait : words.send;
  const send = { word, missing, isBusy: command.isBusy, onSend: made.send };
  const { bar, body } = useQuestions({ questions, form: command, send });
  if (made.booked || made.waiting) return <Done made={made} />;
  return (
    <Screen isWide bar={bar}>
      {body}
    </Screen>
  );
}

function Done({ made: { booked, waiting, again } }: { made: BookFor }) {
  return (
    <Screen isWide>
      <Card>
        <Words size="title" isHeading>
          {booked ? words.done(booked.number) : words.waits(waiting?.place ?? 1)}
        </Words>
        <Words>{booked ? words.code(booked.code) : words.waitsLine}</Words>
      </Card>
      <Button onPress={again}>{words.again}</Button>
    </Screen>
  );
}

function Which({ hall, made }: { hall: { communityId: string; hallId: string }; made: BookFor }) {
  const query = useQuery(hall.hallId, () => callCloud(hallServices, hall));
  if (made.service)
    return (
      <SectionHead
        title={words.chosen(made.service.name)}
        action={words.other}
        onAction={() => made.pickService(null)}
      />
    );
  return (
    <Loaded query={query}>
      {({ services }) =>
        services.length === 0 ? (
          <Empty title={hallsWords.noServices} line={hallsWords.noServicesLine} />
        ) : (
          <Services services={services} onPick={made.pickService} />
        )
      }
    </Loaded>
  );
}

function Services({
  services,
  onPick,
}: {
  services: readonly ServiceRow[];
  onPick: (one: ServiceRow) => void;
}) {
  return (
    <Card isFlush>
      {services.map((one) => (
        <Row key={one.serviceId} title={one.name} line={serviceLineWords(one)} onPress={() => onPick(one)} />
      ))}
    </Card>
  );
}
