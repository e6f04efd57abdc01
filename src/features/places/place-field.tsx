import { View } from '@tarojs/components';
import type { places } from '../../../cloud/contract/session/places';
import type { OutputOf } from '../../../cloud/contract/shared/operation';
import { placeWords } from '../../copy/forms';
import { Card } from '../../ui/card';
import { Choice } from '../../ui/choice';
import { Fault } from '../../ui/fault';
import { Field } from '../../ui/field';
import { Icon } from '../../ui/icon';
import { Picker } from '../../ui/picker';
import { Stack } from '../../ui/stack';

/** The places of a community as a picker has them. */
export type Places = OutputOf<typeof places>;

/** A place in the making: a building with entrance and floor, or a public area. */
export interface PlaceDraft {
  readonly side: 'building' | 'area';
  readonly buildingId?: string;
  readonly entranceId?: string;
  readonly areaId?: string;
  readonly floor: string;
}

/** The node a draft points at; null while it is not complete. */
export function nodeOf(draft: PlaceDraft): string | null {
  if (draft.side === 'area') return draft.areaId ?? null;
  return draft.entranceId ?? draft.buildingId ?? null;
}

/** The draft that points at a node. */
export function draftOf(places: Places, nodeId: string): PlaceDraft {
  const area = places.publicAreas.find((one) => one.nodeId === nodeId);
  if (area) return { side: 'area', areaId: nodeId, floor: '' };
  const building = places.buildings.find(
    (one) => one.nodeId === nodeId || one.entrances.some((entrance) => entrance.nodeId === nodeId),
  );
  if (!building) return { side: 'building', floor: '' };
  const isEntrance = building.nodeId !== nodeId;
  return {
    side: 'building',
    buildingId: building.nodeId,
    ...(isEntrance && { entranceId: nodeId }),
    floor: '',
  };
}

/** The place as an operation takes it: the node, and the floor where there are any. */
export function whereOf(place: PlaceDraft | null, nodeId: string): { nodeId: string; floor?: string } {
  return { nodeId, ...(place?.side === 'building' && place.floor && { floor: place.floor }) };
}

const sides = [
  { value: 'building', text: placeWords.inBuilding },
  { value: 'area', text: placeWords.inPublic },
] as const;

export interface PlaceFieldProps {
  places: Places;
  draft: PlaceDraft;
  fault?: string;
  /** Whether public areas can be chosen too: a problem can be anywhere, a wish is in somebody's home. */
  isAnywhere?: boolean;
  onChange: (draft: PlaceDraft) => void;
}

/** Asks where it is. */
export function PlaceField({ places, draft, fault, isAnywhere, onChange }: PlaceFieldProps) {
  const building = places.buildings.find(({ nodeId }) => nodeId === draft.buildingId);
  return (
    <Card>
      <Stack gap={12}>
        {isAnywhere && (
          <Choice
            label={placeWords.kindLabel}
            look="sunken"
            options={sides}
            value={draft.side}
            onChange={(side) => onChange({ ...draft, side })}
          />
        )}
        {draft.side === 'area' ? (
          <AreaPicker places={places} draft={draft} onChange={onChange} />
        ) : (
          <BuildingPickers
            places={places}
            draft={draft}
            entrances={building?.entrances ?? []}
            onChange={onChange}
          />
        )}
        {draft.side === 'building' && (
          <Field
            label={placeWords.floorLabel}
            isLabelHidden
            placeholder={placeWords.floor}
            defaultValue={draft.floor}
            maxLength={10}
            onInput={(floor) => onChange({ ...draft, floor })}
          />
        )}
        {fault && <Fault>{fault}</Fault>}
      </Stack>
    </Card>
  );
}

interface BuildingProps {
  places: Places;
  draft: PlaceDraft;
  entrances: Places['buildings'][number]['entrances'];
  onChange: (draft: PlaceDraft) => void;
}

function BuildingPickers({ places, draft, entrances, onChange }: BuildingProps) {
  return (
    <View className="place-r">
      <View className="place-l">
        <Icon name="place" size={24} />
        <View>{placeWords.where}</View>
      </View>
      <Picker
        mode="one"
        label={placeWords.building}
        placeholder={placeWords.building}
        options={places.buildings.map(({ name }) => name)}
        index={places.buildings.findIndex(({ nodeId }) => nodeId === draft.buildingId)}
        onPick={(index) => {
          const { entranceId: _, ...rest } = draft;
          onChange({ ...rest, buildingId: places.buildings[index]?.nodeId ?? '' });
        }}
      />
      <Picker
        mode="one"
        label={placeWords.entrance}
        placeholder={placeWords.entrance}
        isDisabled={entrances.length === 0}
        options={entrances.map(({ name }) => name)}
        index={entrances.findIndex(({ nodeId }) => nodeId === draft.entranceId)}
        onPick={(index) => onChange({ ...draft, entranceId: entrances[index]?.nodeId ?? '' })}
      />
    </View>
  );
}

function AreaPicker({ places, draft, onChange }: Pick<PlaceFieldProps, 'places' | 'draft' | 'onChange'>) {
  return (
    <Picker
      mode="one"
      isFull
      label={placeWords.area}
      placeholder={placeWords.area}
      options={places.publicAreas.map(({ name }) => name)}
      index={places.publicAreas.findIndex(({ nodeId }) => nodeId === draft.areaId)}
      onPick={(index) => onChange({ ...draft, areaId: places.publicAreas[index]?.nodeId ?? '' })}
    />
  );
}
