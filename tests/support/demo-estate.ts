import type { Known, MessageReading } from '../../cloud/features/requests/reading/read-message';
import { planTree } from '../../cloud/server/demo/place-names';
import { demoCategories } from '../../cloud/server/demo/rules';

/** The demo community as the queries `places` and `categories` answer it, without a database. */
export function demoEstate(): Known {
  const { nodes, entrances, areas } = planTree();
  const answered = ({ id, name }: { id: string; name: string }) => ({ nodeId: id, name });
  return {
    places: {
      buildings: nodes
        .filter(({ level }) => level === 'building')
        .map((building) => ({
          ...answered(building),
          entrances: entrances.filter(({ ancestors }) => ancestors.includes(building.id)).map(answered),
        })),
      publicAreas: areas.map(answered),
    },
    categories: demoCategories,
  };
}

/** What a message is expected to say of a place, in the numbers and names of the demo estate. */
export interface SaidPlace {
  readonly building: number | null;
  readonly entrance: number | null;
  readonly floor: number | null;
  readonly area: string | null;
}

/** The place of a reading in numbers and names. */
export function saidPlace({ place }: MessageReading): SaidPlace {
  const numberOf = (name: string | undefined) => (name === undefined ? null : Number.parseInt(name, 10));
  return {
    building: numberOf(place.building?.value.name),
    entrance: numberOf(place.entrance?.value.name),
    floor: place.floor?.value ?? null,
    area: place.area?.value.name ?? null,
  };
}
