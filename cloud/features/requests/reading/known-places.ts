import type { places } from '../../../contract/session/places';
import type { OutputOf } from '../../../contract/shared/operation';
import { number } from './number-words';
import { designationOf } from './place-tokens';
import { shortAreas } from './place-words';
import { narrow } from './span';

/** The places of a community as the `places` query answers them. */
export type KnownPlaces = OutputOf<typeof places>;

/** A node of the tree by its id and name. */
export interface PlaceNode {
  readonly nodeId: string;
  readonly name: string;
}

const designation = new RegExp(`[A-Z]\\d?|${number}`);

function goesBy(node: PlaceNode, said: string): boolean {
  const written = designation.exec(narrow(node.name))?.[0];
  return written !== undefined && designationOf(written) === said;
}

/** The buildings of this number or letter; several where a community has several estates. */
export function buildingsCalled(known: KnownPlaces, said: string): KnownPlaces['buildings'] {
  return known.buildings.filter((building) => goesBy(building, said));
}

/** The entrance of this number, null when the building has none. */
export function entranceCalled(building: KnownPlaces['buildings'][number], said: string): PlaceNode | null {
  return building.entrances.find((entrance) => goesBy(entrance, said)) ?? null;
}

/** What people may call an area: its name, and its short forms where no other area shares them. */
export function callNames(known: KnownPlaces): { readonly area: PlaceNode; readonly said: string }[] {
  return known.publicAreas.flatMap((area) => {
    const short = shortAreas.filter(
      ([ending]) =>
        area.name.endsWith(ending) &&
        known.publicAreas.filter(({ name }) => name.endsWith(ending)).length === 1,
    );
    return [...new Set([narrow(area.name), ...short.map(([, said]) => said)])].map((said) => ({
      area,
      said,
    }));
  });
}
