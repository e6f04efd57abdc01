/** A party-service centre (党群服务中心) or one of its stations. */
export const hallKinds = ['centre', 'station'] as const;

/**
 * What can be booked: a service at a window, a room of the hall, a venue that a unit shares and allows, a service that comes to the
 * courtyard, an errand that staff run (便民代办).
 */
export const serviceKinds = ['service', 'room', 'venue', 'courtyard', 'errand'] as const;
export type ServiceKind = (typeof serviceKinds)[number];

/** The part of the day a slot is listed under; `extended` are the staggered and extended hours (错时延时). */
export const dayParts = ['morning', 'afternoon', 'extended'] as const;
export type DayPart = (typeof dayParts)[number];

/** What a day of the official calendar is: a make-up day is a weekend day on which people work. */
export const calendarKinds = ['workday', 'weekend', 'holiday', 'makeUp'] as const;

/** How a day stands for booking. `soon`: its places are released later, at a published hour. */
export const dayStates = ['free', 'full', 'closed', 'soon', 'past'] as const;

/**
 * How a slot stands for booking. `full`: one can wait for a place; `taken`: one cannot, for its line is over or its room in use. `late`: it
 * has begun, or the minimum notice has passed.
 */
export const slotStates = ['free', 'full', 'taken', 'closed', 'soon', 'late'] as const;
export type SlotState = (typeof slotStates)[number];

/** How a booking came: from the mini-program, or by phone or at the window through staff. */
export const bookingChannels = ['miniProgram', 'phone', 'window'] as const;
export type BookingChannel = (typeof bookingChannels)[number];

/** What staff must do for a booking besides receiving the person. */
export const taskKinds = ['approve', 'visit', 'errand'] as const;

/** The states of such a task. */
export const taskStates = ['offered', 'taken', 'done', 'cancelled'] as const;
