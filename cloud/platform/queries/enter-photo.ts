import { sql } from 'kysely';
import type { CommandKey, Database } from '../context';
import { belongsTo } from './belongs';

/** A photo's row: what it is and who brought it. */
export interface NewPhoto {
  readonly communityId: string;
  readonly photoId: string;
  readonly uploadedBy: string;
  readonly width: number;
  readonly height: number;
  readonly bytes: number;
  readonly at: Date;
}

/** Enters a photo, with the key where it is a command's. Returns false when whoever brought it belongs to no such community. */
export async function enterPhoto(
  db: Database,
  photo: NewPhoto,
  command: CommandKey | null,
): Promise<boolean> {
  const keyed = command
    ? sql`, keyed as (
        insert into idempotency_key (scope_id, person_id, key, operation, input_hash, reply, created_at)
        select ${command.scopeId}, ${command.personId}, ${command.key}, ${command.operation}, ${command.inputHash},
          jsonb_build_object('fileId', id), ${photo.at} from entered)`
    : sql``;
  const { rows } = await sql`
    with entered as (
      insert into photo (community_id, id, uploaded_by, width, height, bytes, created_at)
      select id, ${photo.photoId}, ${photo.uploadedBy}, ${photo.width}, ${photo.height}, ${photo.bytes}, ${photo.at}
      from tree_node c where id = ${photo.communityId} and level = 'community' and ${belongsTo(photo.uploadedBy, photo.at)}
      returning id
    )${keyed}
    select id from entered`.execute(db);
  return rows.length === 1;
}

/** Removes the rows of photos that nobody attached within 72 hours, and names them, so that their files go too. */
export async function takeForgottenPhotos(
  db: Database,
  at: Date,
  limit: number,
): Promise<{ communityId: string; photoId: string }[]> {
  const { rows } = await sql<{ communityId: string; photoId: string }>`
    delete from photo p using (
      select community_id, id from photo f where created_at < ${at}::timestamptz - interval '72 hours'
        and not exists (select from attachment a where a.community_id = f.community_id and a.photo_id = f.id)
        and not exists (select from person q where q.portrait_photo_id = f.id)
      order by created_at limit ${limit}) forgotten
    where p.community_id = forgotten.community_id and p.id = forgotten.id
    returning p.community_id as "communityId", p.id as "photoId"`.execute(db);
  return rows;
}
