import type { administeredPlace } from '../../../../cloud/contract/administration/places';
import type { OutputOf } from '../../../../cloud/contract/shared/operation';

/** A place with everything set on it, as the page has it. */
export type Place = OutputOf<typeof administeredPlace>;

/** A node of the tree. */
export type Node = NonNullable<Place['node']>;
