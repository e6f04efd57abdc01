import { useState } from 'react';
import { correctRequest } from '../../../../cloud/contract/requests/correct-request';
import type { RequestKind, Urgency } from '../../../../cloud/contract/requests/kinds';
import { kindWords } from '../../../copy/kinds';
import { moveButtons, workWords } from '../../../copy/work';
import { ActSheet } from '../../../features/matters/act-sheet';
import { TriageFields } from '../../../features/matters/desk/triage-fields';
import { draftOf, nodeOf, PlaceField, whereOf } from '../../../features/places/place-field';
import { usePlaces } from '../../../features/places/use-places';
import { callCloud } from '../../../phone/call-cloud';
import { Choice } from '../../../ui/choice';
import type { WorkSheetProps } from './work-sheet-props';

/** Into what a kind can be corrected: a complaint stays one, and a patrol's finding was found on patrol. */
const exchangeable = ['issue', 'wish', 'suggestion'] as const satisfies readonly RequestKind[];

interface Chosen {
  kind: RequestKind;
  category: string;
  urgency: Urgency;
}

function chosenAlready({ kind, category, urgency }: WorkSheetProps['matter']): Chosen {
  return { kind, category: category?.code ?? '', urgency: urgency ?? 'normal' };
}

/** Corrects kind, category, urgency or place; what it was before stays in the history. */
export function CorrectSheet({ matter, onDone, onClose }: WorkSheetProps) {
  const { communityId, requestId, version, place } = matter;
  const places = usePlaces(communityId);
  const found = places.asked.phase === 'ready' ? places.asked.data : null;
  const [draft, setDraft] = useState<ReturnType<typeof draftOf> | null>(null);
  const [chosen, setChosen] = useState(chosenAlready(matter));
  const where = draft ?? (found && { ...draftOf(found, place.nodeId), floor: place.floor ?? '' });
  const input = {
    ...{ communityId, requestId, version },
    ...chosen,
    place: whereOf(where, (where && nodeOf(where)) ?? place.nodeId),
  };
  const isExchangeable = exchangeable.some((kind) => kind === matter.kind);
  return (
    <ActSheet
      communityId={communityId}
      title={moveButtons.correct ?? ''}
      hint={workWords.correctHint}
      send={moveButtons.correct ?? ''}
      missing={() => (chosen.category === '' ? workWords.categoryMissing : '')}
      call={(_, key) => callCloud(correctRequest, input, key)}
      onDone={onDone}
      onClose={onClose}
    >
      {isExchangeable && (
        <Choice
          label={workWords.kind}
          look="sunken"
          options={exchangeable.map((value) => ({ value, text: kindWords[value] }))}
          value={chosen.kind as (typeof exchangeable)[number]}
          onChange={(kind) => setChosen({ kind, category: '', urgency: 'normal' })}
        />
      )}
      <TriageFields {...chosen} onChange={(changed) => setChosen({ ...chosen, ...changed })} />
      {found && where && <PlaceField places={found} isAnywhere draft={where} onChange={setDraft} />}
    </ActSheet>
  );
}
