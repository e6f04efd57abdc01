/** The roles a person can hold on a node of the tree from a date to a date; being a resident needs none. */
export const roles = [
  'volunteer',
  'gridWorker',
  'buildingHead',
  'desk',
  'unitLead',
  'unitMember',
  'streetCoordinator',
  'supervisor',
  'administrator',
] as const;
export type Role = (typeof roles)[number];

/**
 * Whether a role can be held on a node. The street's stands above communities, for it takes over what is about their desks: held within
 * one, those complained of could give it to themselves. Only where nothing lies above a community is it held there.
 */
export function isHeldOn(
  role: Role,
  { communityId, isTop }: { communityId: string | null; isTop: boolean },
): boolean {
  return role !== 'streetCoordinator' || communityId === null || isTop;
}

/** Whoever works in the queue: the workbench opens for these. */
export const staffRoles = [
  'gridWorker',
  'buildingHead',
  'desk',
  'unitLead',
  'unitMember',
  'streetCoordinator',
  'supervisor',
  'administrator',
] as const satisfies readonly Role[];

/** Whoever oversees every matter of a place without acting on each; a neighbour, as the building head is, no complaints. */
export const overseers: readonly Role[] = [
  'gridWorker',
  'buildingHead',
  'desk',
  'streetCoordinator',
  'supervisor',
];

/** Whoever may register a matter for somebody else (代录), at a place of theirs. */
export const recorderRoles = ['gridWorker', 'buildingHead', 'desk'] as const satisfies readonly Role[];

/** Whoever may claim a wish from the wall: volunteers, staff and units. */
export const claimerRoles = [
  'volunteer',
  'gridWorker',
  'buildingHead',
  'desk',
  'unitLead',
  'unitMember',
] as const satisfies readonly Role[];
