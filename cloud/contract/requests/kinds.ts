/** What a resident can ask for; further kinds join with their capability. */
export const requestKinds = ['wish', 'issue', 'complaint', 'suggestion', 'patrol'] as const;
export type RequestKind = (typeof requestKinds)[number];

/** The kinds that categories belong to; what a patrol finds has the categories of issues. */
export const categoryKinds = [
  'wish',
  'issue',
  'complaint',
  'suggestion',
] as const satisfies readonly RequestKind[];
export type CategoryKind = (typeof categoryKinds)[number];

/** The categories of which kind a request may have. */
export function categoryKindOf(kind: RequestKind): CategoryKind {
  return kind === 'patrol' ? 'issue' : kind;
}

/** What is called for at once, before anything is written: gas, fire, a doctor, people in danger. */
export const emergencies = ['gas', 'fire', 'medical', 'danger'] as const;
export type Emergency = (typeof emergencies)[number];

/** How a request came to the community. */
export const channels = [
  'miniProgram',
  'wechatGroup',
  'phone',
  'deskVisit',
  'patrol',
  'homeVisit',
  'hotline',
] as const;
export type Channel = (typeof channels)[number];

/** How urgent triage found it; utilities and urgent matters run round the clock. */
export const urgencies = ['normal', 'utilities', 'urgent'] as const;
export type Urgency = (typeof urgencies)[number];

/** For whom a request is written (替家人填). */
export const beneficiaries = [
  'self',
  'mother',
  'father',
  'partner',
  'child',
  'relative',
  'neighbour',
] as const;
export type Beneficiary = (typeof beneficiaries)[number];

/** What came of a work order or a claim. */
export const outcomes = ['fixed', 'explained', 'planned', 'referred'] as const;
export type Outcome = (typeof outcomes)[number];

/** One tap of satisfaction. */
export const satisfactions = ['satisfied', 'fair', 'dissatisfied'] as const;
export type Satisfaction = (typeof satisfactions)[number];

/** The states of a work order, the staff's paper, which are not the request's. */
export const workOrderStates = ['offered', 'taken', 'resolved', 'returned', 'cancelled'] as const;
export type WorkOrderState = (typeof workOrderStates)[number];

/** The states of a claim on a wish. */
export const claimStates = ['claimed', 'matched', 'fulfilled', 'released'] as const;
export type ClaimState = (typeof claimStates)[number];
