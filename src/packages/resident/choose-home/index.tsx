import { useState } from 'react';
import { chooseHome } from '../../../../cloud/contract/session/choose-home';
import { communities } from '../../../../cloud/contract/session/communities';
import { limits } from '../../../../cloud/contract/shared/limits';
import { chooseHomeWords } from '../../../copy/choose-home';
import { RefusedNotice, SendBar } from '../../../features/matters/forms/send-form';
import { draftOf, nodeOf, type PlaceDraft, PlaceField } from '../../../features/places/place-field';
import { usePlaces } from '../../../features/places/use-places';
import { Loaded, NotCome, Screen } from '../../../features/screen/screen';
import { callCloud } from '../../../phone/call-cloud';
import { say } from '../../../phone/device';
import { startOver } from '../../../phone/navigate';
import { useMe, useSession } from '../../../session/session';
import { useCommand } from '../../../session/use-command';
import { useQuery } from '../../../session/use-query';
import { Card } from '../../../ui/card';
import { Field } from '../../../ui/field';
import { Picker } from '../../../ui/picker';
import { Stack } from '../../../ui/stack';

/** A home in the making: name, community, place, and how it is sent. */
function useHomeForm() {
  const me = useMe();
  const identify = useSession((session) => session.identify);
  const [callName, setCallName] = useState(me?.callName ?? '');
  const [picked, setPicked] = useState<string | null>(me?.home?.communityId ?? null);
  const [place, setPlace] = useState<PlaceDraft | null>(null);
  const all = useQuery('communities', () => callCloud(communities, {}));
  const list = all.asked.phase === 'ready' ? all.asked.data.communities : [];
  const communityId = picked ?? (list.length === 1 ? (list[0]?.communityId ?? null) : null);
  const places = usePlaces(communityId);
  const command = useCommand();
  const known = places.asked.phase === 'ready' ? draftOf(places.asked.data, me?.home?.placeId ?? '') : null;
  const draft: PlaceDraft = place ?? known ?? { side: 'building', floor: '' };
  const placeId = nodeOf(draft);
  const input = { communityId: communityId ?? '', placeId: placeId ?? '', callName };
  const done = () => {
    say(chooseHomeWords.saved);
    void identify().then(startOver);
  };
  return {
    ...{ callName, setCallName, all, list, communityId, setPicked, places, command, draft, setPlace },
    missing: communityId && placeId && callName.trim() !== '' ? '' : chooseHomeWords.missing,
    send: () => void command.run((key) => callCloud(chooseHome, input, key), done),
  };
}

/** Asks where one lives and how to be addressed; the phone's position is not asked for. */
export default function ChooseHomePage() {
  const made = useHomeForm();
  const { command, all, list, communityId, places, missing } = made;
  const bar = (
    <SendBar word={chooseHomeWords.send} missing={missing} isBusy={command.isBusy} onSend={made.send} />
  );
  return (
    <Screen bar={bar}>
      <RefusedNotice command={command} />
      <Card>
        <Stack gap={12}>
          <Field
            label={chooseHomeWords.name}
            placeholder={chooseHomeWords.nameHint}
            defaultValue={made.callName}
            maxLength={limits.name}
            onInput={made.setCallName}
          />
          <Picker
            mode="one"
            isFull
            label={chooseHomeWords.community}
            placeholder={chooseHomeWords.community}
            options={list.map(({ name }) => name)}
            index={list.findIndex((one) => one.communityId === communityId)}
            onPick={(index) => made.setPicked(list[index]?.communityId ?? null)}
          />
        </Stack>
      </Card>
      <NotCome query={all} />
      {communityId && (
        <Loaded query={places} cards={1}>
          {(found) => <PlaceField places={found} draft={made.draft} onChange={made.setPlace} />}
        </Loaded>
      )}
    </Screen>
  );
}
