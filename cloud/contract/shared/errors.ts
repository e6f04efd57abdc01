/** Every code a reply can carry, with its HTTP status; the Chinese words are the client's. */
export const errorStatus = {
  INVALID: 400,
  UNKNOWN_OPERATION: 404,
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NO_HOME: 403,
  CONFLICT_OF_INTEREST: 403,
  NOT_FOUND: 404,
  MOVE_NOT_ALLOWED: 409,
  CHANGED: 409,
  TAKEN_BY_ANOTHER: 409,
  KEY_REUSED: 409,
  RECEIVER_UNFIT: 409,
  PHOTO_NOT_YOURS: 409,
  SLOT_FULL: 409,
  SLOT_CLOSED: 409,
  SLOT_NOT_RELEASED: 409,
  SLOT_TOO_LATE: 409,
  PLACES_LEFT: 409,
  OVERLAPPING_BOOKING: 409,
  BOOKING_LIMIT: 409,
  TOO_LATE_TO_CHANGE: 409,
  NOT_THE_TIME: 409,
  OFFER_ENDED: 409,
  ALREADY_WAITING: 409,
  CAPACITY_BELOW_BOOKED: 409,
  LINE_CLOSED: 409,
  TOO_LARGE: 413,
  PHOTO_TOO_LARGE: 413,
  PHOTO_UNREADABLE: 400,
  FILE_UNREADABLE: 400,
  LAST_ADMINISTRATOR: 409,
  SIGN_IN_FAILED: 401,
  CODE_UNKNOWN: 404,
  CODE_EXPIRED: 409,
  CODE_USED: 409,
  TOO_MANY: 429,
  PHONE_NOT_VERIFIED: 409,
  PHONE_UNAVAILABLE: 409,
  PHONE_UNKNOWN: 404,
  PHONE_SHARED: 409,
  PHONE_TIED: 409,
  ACCOUNT_BUSY: 409,
  INVITATION_WRONG: 404,
  UNAVAILABLE: 503,
  INTERNAL: 500,
} as const;
export type ErrorCode = keyof typeof errorStatus;

/** What can be wrong with one field of an input. */
export const fieldFaults = [
  'required',
  'tooLong',
  'tooMany',
  'wrongType',
  'unknownField',
  'badCharacters',
  'notAllowed',
] as const;
export type FieldFault = (typeof fieldFaults)[number];

/** The answer of every operation. `fields` maps a path such as `place.floor` to its fault. */
export type Reply<Data = unknown> =
  | { ok: true; data: Data }
  | { ok: false; code: ErrorCode; fields?: Record<string, FieldFault>; traceId: string };
