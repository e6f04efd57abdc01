import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { type HallSettings, hallCatalogue, saveHall } from '../../../../cloud/contract/hall/catalogue';
import { deskWords } from '../../../copy/hall-desk';
import { catalogueWords as words } from '../../../copy/hall-settings';
import { type Question, useQuestions } from '../../../features/matters/forms/use-questions';
import { Loaded, Screen } from '../../../features/screen/screen';
import { callCloud } from '../../../phone/call-cloud';
import { say } from '../../../phone/device';
import { replaceBy } from '../../../phone/navigate';
import { useMe } from '../../../session/session';
import { useCommand } from '../../../session/use-command';
import { useQuery } from '../../../session/use-query';
import { Empty } from '../../../ui/empty';
import { useHallCommunity } from '../desk-hall';
import { DaysCard, NamesCard } from './fields';

const blank: HallSettings = {
  name: '',
  kind: 'centre',
  address: '',
  phone: '',
  windows: [],
  isOpenOnHolidays: false,
  makeUpWeekday: null,
};

/** Enters a hall, or changes what is said of one. */
export default function HallFormPage() {
  const me = useMe();
  const communityId = useHallCommunity();
  const { hallId } = useRouter().params;
  const ref = { communityId: communityId ?? '', hallId: hallId ?? '' };
  const query = useQuery(communityId && hallId ? hallId : null, () => callCloud(hallCatalogue, ref));
  if (me && communityId === null)
    return (
      <Screen>
        <Empty title={deskWords.notStaff} line={deskWords.notStaffLine} />
      </Screen>
    );
  if (communityId && !hallId) return <HallForm communityId={communityId} first={blank} />;
  if (communityId && query.asked.phase === 'ready') {
    const { hallId: id, ...first } = query.asked.data.hall;
    return <HallForm communityId={communityId} hallId={id} first={first} />;
  }
  return (
    <Screen isWide>
      <Loaded query={query}>{() => null}</Loaded>
    </Screen>
  );
}

interface HallFormProps {
  communityId: string;
  hallId?: string;
  first: HallSettings;
}

function HallForm({ communityId, hallId, first }: HallFormProps) {
  const [settings, setSettings] = useState(first);
  const command = useCommand();
  const change = (changed: Partial<HallSettings>) => setSettings((before) => ({ ...before, ...changed }));
  const missing = settings.name.trim() === '' ? words.missingName : '';
  const input = { communityId, ...(hallId && { hallId }), settings };
  const send = () =>
    command.run(
      (key) => callCloud(saveHall, input, key),
      ({ id }) => {
        say(words.saved);
        replaceBy('catalogue', { hallId: id });
      },
    );
  const questions: Question[] = [
    { key: 'names', missing, body: <NamesCard settings={settings} change={change} /> },
    { key: 'days', body: <DaysCard settings={settings} change={change} /> },
  ];
  const { bar, body } = useQuestions({
    questions,
    form: command,
    send: { word: words.save, missing, isBusy: command.isBusy, onSend: () => void send() },
  });
  return (
    <Screen isWide bar={bar}>
      {body}
    </Screen>
  );
}
