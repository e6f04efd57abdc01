import type { ReactNode } from 'react';
import { limits } from '../../../../cloud/contract/shared/limits';
import { registerWords } from '../../../copy/register';
import { RefusedNotice, SendBar } from '../../../features/matters/forms/send-form';
import { PhotoField } from '../../../features/matters/photos/photo-field';
import { draftOf, PlaceField } from '../../../features/places/place-field';
import { Loaded, Screen } from '../../../features/screen/screen';
import { Card } from '../../../ui/card';
import { Field } from '../../../ui/field';
import { TextArea } from '../../../ui/text-area';
import { Words } from '../../../ui/words';
import { KindCard } from './kind-card';
import type { Registering } from './use-register';

interface Made {
  made: Registering;
}

export interface MatterFormProps extends Made {
  /** What stands above and below the questions. */
  above?: ReactNode;
  below?: ReactNode;
}

/** Asks who, what, where and which kind, and registers it. */
export function MatterForm({ made, above, below }: MatterFormProps) {
  const { fields, form, photos, missing } = made;
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
      {above}
      {fields.kind !== 'patrol' && <WhoCard key={`who-${fields.readings}`} made={made} />}
      <WhatCard key={`what-${fields.readings}`} made={made} />
      <Where key={`where-${fields.readings}`} made={made} />
      <KindCard made={made} />
      {below}
    </Screen>
  );
}

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

function Where({ made: { fields, change, form, places, isPlaceProposed } }: Made) {
  return (
    <Loaded query={places} cards={1}>
      {(found) => (
        <>
          <PlaceField
            places={found}
            isAnywhere
            draft={fields.place ?? draftOf(found, '')}
            {...form.faulty('place.nodeId')}
            onChange={(place) => change({ place })}
          />
          {isPlaceProposed && (
            <Words size="note" tone="second">
              {registerWords.placeProposed}
            </Words>
          )}
        </>
      )}
    </Loaded>
  );
}
