import { sql } from 'kysely';

/** Rows of other tables that a move of a booking writes in the same statement. */
export const effect = {
  endTask: (state: 'done' | 'cancelled') => sql`
    update hall_task t set state = ${state} from moved
    where t.community_id = moved.community_id and t.booking_id = moved.id and t.state in ('offered','taken')`,
  enterRating: (rating: {
    readonly solved: boolean;
    readonly satisfaction?: string | undefined;
    readonly speed?: number | undefined;
    readonly attitude?: number | undefined;
    readonly result?: number | undefined;
  }) => sql`
    insert into booking_rating (community_id, booking_id, version, solved, satisfaction, speed, attitude, result)
    select community_id, id, version, ${rating.solved}, ${rating.satisfaction ?? null}, ${rating.speed ?? null}::smallint,
      ${rating.attitude ?? null}::smallint, ${rating.result ?? null}::smallint from moved`,
};
