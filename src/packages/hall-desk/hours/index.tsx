import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { hallCatalogue } from '../../../../cloud/contract/hall/catalogue';
import { type HoursRule, setHours } from '../../../../cloud/contract/hall/hours';
import { catalogueWords, weekWords, hoursWords as words } from '../../../copy/hall-settings';
import { RefusedNotice, SendBar } from '../../../features/matters/forms/send-form';
import { Loaded, Screen } from '../../../features/screen/screen';
import { callCloud } from '../../../phone/call-cloud';
import { say } from '../../../phone/device';
import { goBack } from '../../../phone/navigate';
import { useCommand } from '../../../session/use-command';
import { useQuery } from '../../../session/use-query';
import { SectionHead } from '../../../ui/section-head';
import { AtDeskHall, type DeskHall } from '../desk-hall';
import { AddSpanSheet } from './add-span-sheet';
import { WeekdayCard } from './weekday-card';

/** The weekly hours of a hall, or of one service that keeps hours of its own. */
export default function HoursPage() {
  return <AtDeskHall>{(at) => <Hours at={at} />}</AtDeskHall>;
}

function Hours({ at }: { at: DeskHall }) {
  const { serviceId } = useRouter().params;
  const ref = { communityId: at.communityId, hallId: at.hall.hallId };
  const query = useQuery(ref.hallId, () => callCloud(hallCatalogue, ref));
  if (query.asked.phase !== 'ready')
    return (
      <Screen isWide>
        <Loaded query={query}>{() => null}</Loaded>
      </Screen>
    );
  const { hall, hours, services } = query.asked.data;
  const service = services.find((one) => one.serviceId === serviceId);
  const of = { ...ref, ...(service && { serviceId: service.serviceId }) };
  return <Week of={of} name={service?.settings.name ?? hall.name} first={service ? service.hours : hours} />;
}

interface WeekProps {
  of: { communityId: string; hallId: string; serviceId?: string };
  name: string;
  first: readonly HoursRule[];
}

function Week({ of, name, first }: WeekProps) {
  const [week, setWeek] = useState(first);
  const [adding, setAdding] = useState<number | null>(null);
  const command = useCommand();
  const send = () =>
    command.run(
      (key) => callCloud(setHours, { ...of, week: [...week] }, key),
      () => {
        say(catalogueWords.saved);
        goBack();
      },
    );
  const add = (rules: readonly HoursRule[]) => {
    setWeek([...week, ...rules].sort((a, b) => a.weekday - b.weekday || a.fromMinute - b.fromMinute));
    setAdding(null);
  };
  const sheet = adding !== null && (
    <AddSpanSheet weekday={adding} week={week} onAdd={add} onClose={() => setAdding(null)} />
  );
  return (
    <Screen isWide bar={<SaveBar isBusy={command.isBusy} onSend={() => void send()} />} sheet={sheet}>
      <RefusedNotice command={command} />
      <SectionHead title={words.of(name)} />
      {weekWords.map((word, place) => (
        <WeekdayCard
          key={word}
          word={word}
          none={of.serviceId && week.length === 0 ? words.follow : words.none}
          rules={week.filter(({ weekday }) => weekday === place + 1)}
          onAdd={() => setAdding(place + 1)}
          onRemove={(rule) => setWeek(week.filter((one) => one !== rule))}
        />
      ))}
    </Screen>
  );
}

function SaveBar({ isBusy, onSend }: { isBusy: boolean; onSend: () => void }) {
  return <SendBar word={catalogueWords.save} missing="" isBusy={isBusy} onSend={onSend} />;
}
