import { setNavigationBarTitle, useRouter } from '@tarojs/taro';
import { useEffect } from 'react';
import { limits } from '../../../../cloud/contract/shared/limits';
import { registerWords } from '../../../copy/register';
import { RefusedNotice, SendBar } from '../../../features/matters/forms/send-form';
import { PhotoField } from '../../../features/matters/photos/photo-field';
import { draftOf, PlaceField } from '../../../features/places/place-field';
import { Loaded, Screen } from '../../../features/screen/screen';
import { useMe } from '../../../session/session';
import { Card } from '../../../ui/card';
import { Field } from '../../../ui/field';
import { TextArea } from '../../../ui/text-area';
import { KindCard } from './kind-card';
import { PasteCard } from './paste-card';
import { type RegisteredKind, useRegister } from './use-register';

/** Registers what a resident told (代录), or what a patrol found. */
export default function RegisterPage() {
  const { kind } = useRouter().params;
  const me = useMe();
  const communityId = me?.grants.find((grant) => grant.communityId !== null)?.communityId;
  const isPatrol = kind === 'patrol';
  useEffect(() => {
    if (isPatrol) void setNavigationBarTitle({ title: registerWords.patrolTitle });
  }, [isPatrol]);
  if (!communityId) return <Screen>{null}</Screen>;
  return <RegisterForm communityId={communityId} kind={isPatrol ? 'patrol' : 'issue'} />;
}

function RegisterForm({ communityId, kind }: { communityId: string; kind: RegisteredKind }) {
  const made = useRegister(communityId, kind);
  const { fields, form, photos, missing } = made;
  const isPatrol = kind === 'patrol';
  const bar = (
    <SendBar
      word={registerWords.send}
      missing={missing}
      isBusy={form.isBusy || photos.isUploading}
      onSend={made.send}
    />
  );
  return (
    <Screen bar={bar}>
      <RefusedNotice command={form} />
      {!isPatrol && <PasteCard communityId={communityId} onRead={made.fill} />}
      {!isPatrol && <WhoCard key={`who-${fields.readings}`} made={made} />}
      <WhatCard key={`what-${fields.readings}`} made={made} />
      <Where key={`where-${fields.readings}`} made={made} />
      <KindCard made={made} />
    </Screen>
  );
}

type Made = { made: ReturnType<typeof useRegister> };

function WhoCard({ made: { fields, change, form } }: Made) {
  return (
    <Card>
      <Field
        label={registerWords.who}
        placeholder={registerWords.nameHint}
        defaultValue={fields.name}
        maxLength={limits.name}
        {...form.faulty('requester.name')}
        onInput={(name) => change({ name })}
      />
      <Field
        label={registerWords.phone}
        isLabelHidden
        placeholder={registerWords.phone}
        defaultValue={fields.phone}
        type="number"
        maxLength={20}
        {...form.faulty('requester.phone')}
        onInput={(phone) => change({ phone })}
      />
    </Card>
  );
}

function WhatCard({ made: { fields, change, form, photos } }: Made) {
  return (
    <Card>
      <TextArea
        label={registerWords.what}
        placeholder={registerWords.whatHint}
        defaultValue={fields.text}
        maxLength={limits.text}
        {...form.faulty('text')}
        onInput={(text) => change({ text })}
      />
      <PhotoField photos={photos} />
    </Card>
  );
}

function Where({ made: { fields, change, form, places } }: Made) {
  return (
    <Loaded query={places} cards={1}>
      {(found) => (
        <PlaceField
          places={found}
          isAnywhere
          draft={fields.place ?? draftOf(found, '')}
          {...form.faulty('place.nodeId')}
          onChange={(place) => change({ place })}
        />
      )}
    </Loaded>
  );
}
