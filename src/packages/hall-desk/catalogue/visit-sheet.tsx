import { useState } from 'react';
import { addVisit } from '../../../../cloud/contract/hall/courtyard';
import { limits } from '../../../../cloud/contract/shared/limits';
import { deskWords } from '../../../copy/hall-desk';
import { catalogueWords, visitFormWords as words } from '../../../copy/hall-settings';
import { longDayWords, todayIn } from '../../../copy/times';
import { RefusedNotice } from '../../../features/matters/forms/send-form';
import { usePlaces } from '../../../features/places/use-places';
import { callCloud } from '../../../phone/call-cloud';
import { useCommand } from '../../../session/use-command';
import { Button } from '../../../ui/button';
import { Field } from '../../../ui/field';
import { Picker } from '../../../ui/picker';
import { Sheet } from '../../../ui/sheet';
import { Stack } from '../../../ui/stack';
import { SpanPick } from '../span-pick';

/** A service that comes to courtyards, with whoever usually serves. */
export interface ComingService {
  readonly serviceId: string;
  readonly name: string;
  readonly servedBy: string;
}

interface Draft {
  readonly service: ComingService;
  readonly placeId: string;
  readonly date: string;
  readonly fromMinute: number;
  readonly toMinute: number;
  readonly servedBy: string;
}

interface VisitSheetProps {
  communityId: string;
  services: readonly [ComingService, ...ComingService[]];
  onDone: () => void;
  onClose: () => void;
}

function missingOf({ date, placeId, fromMinute, toMinute }: Draft): string {
  if (date === '') return catalogueWords.dateMissing;
  if (fromMinute >= toMinute) return catalogueWords.timeMissing;
  return placeId === '' ? words.whereMissing : '';
}

/** Enters who comes to which courtyard on a day, from when to when. */
export function VisitSheet({ communityId, services, onDone, onClose }: VisitSheetProps) {
  const [first] = services;
  const [draft, setDraft] = useState<Draft>({
    service: first,
    ...{ placeId: '', date: '', fromMinute: 9 * 60, toMinute: 11 * 60, servedBy: first.servedBy },
  });
  const command = useCommand();
  const missing = missingOf(draft);
  const { service, ...visit } = draft;
  const input = { communityId, serviceId: service.serviceId, ...visit };
  const send = () => command.run((key) => callCloud(addVisit, input, key), onDone);
  return (
    <Sheet
      isOpen
      title={words.add}
      close={deskWords.close}
      onClose={onClose}
      primary={
        <Button isBusy={command.isBusy} {...(missing !== '' && { missing })} onPress={() => void send()}>
          {catalogueWords.save}
        </Button>
      }
    >
      <RefusedNotice command={command} />
      <Stack gap={12}>
        <What
          services={services}
          draft={draft}
          change={(changed) => setDraft((before) => ({ ...before, ...changed }))}
        />
        <Where
          communityId={communityId}
          placeId={draft.placeId}
          onPick={(placeId) => setDraft((before) => ({ ...before, placeId }))}
        />
      </Stack>
    </Sheet>
  );
}

interface WhatProps extends Pick<VisitSheetProps, 'services'> {
  draft: Draft;
  change: (changed: Partial<Draft>) => void;
}

/** Which service, on which day from when to when, and who comes. */
function What({ services, draft, change }: WhatProps) {
  const { service, date } = draft;
  return (
    <Stack gap={12}>
      <Picker
        mode="one"
        isFull
        label={words.service}
        placeholder={words.service}
        options={services.map(({ name }) => name)}
        index={services.indexOf(service)}
        onPick={(index) => {
          const picked = services[index] ?? service;
          change({ service: picked, servedBy: picked.servedBy });
        }}
      />
      <Picker
        mode="date"
        isFull
        label={catalogueWords.date}
        placeholder={catalogueWords.date}
        start={todayIn(0)}
        {...(date !== '' && { value: date, text: longDayWords(date) })}
        onPick={(picked) => change({ date: picked })}
      />
      <SpanPick span={draft} onChange={({ fromMinute, toMinute }) => change({ fromMinute, toMinute })} />
      <Field
        key={service.serviceId}
        label={words.servedBy}
        defaultValue={draft.servedBy}
        maxLength={limits.servedBy}
        onInput={(servedBy) => change({ servedBy })}
      />
    </Stack>
  );
}

interface WhereProps {
  communityId: string;
  placeId: string;
  onPick: (placeId: string) => void;
}

/** A public area first, for that is where most come; else a building. */
function Where({ communityId, placeId, onPick }: WhereProps) {
  const query = usePlaces(communityId);
  const found = query.asked.phase === 'ready' ? query.asked.data : null;
  const all = found ? [...found.publicAreas, ...found.buildings] : [];
  return (
    <Picker
      mode="one"
      isFull
      label={words.where}
      placeholder={words.where}
      isDisabled={all.length === 0}
      options={all.map(({ name }) => name)}
      {...(placeId !== '' && { text: all.find(({ nodeId }) => nodeId === placeId)?.name ?? '' })}
      index={Math.max(
        0,
        all.findIndex(({ nodeId }) => nodeId === placeId),
      )}
      onPick={(index) => onPick(all[index]?.nodeId ?? '')}
    />
  );
}
