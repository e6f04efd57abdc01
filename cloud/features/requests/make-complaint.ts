import { shanghaiDate } from '../../community/working-time';
import type { makeComplaint as operation, Subject } from '../../contract/requests/make-complaint';
import type { CommandContext, UseCase } from '../../platform/context';
import { Refusal } from '../../platform/refusal';
import { deriveTitle } from './derive-title';
import { fileRequest } from './file-request';
import type { About } from './queries/insert-request';
import { readSubjects } from './queries/read-choices';

/** Only those who serve the community can be named: anybody else is described in words. */
async function aboutOf(subject: Subject, { caller, db, now }: CommandContext): Promise<About> {
  const nobody = { unitId: null, personId: null, isDesk: false };
  if (subject.kind === 'other') return nobody;
  if (subject.kind === 'desk') return { ...nobody, isDesk: true };
  const subjects = await readSubjects(db, caller.homeCommunityId, shanghaiDate(now));
  if (!subjects.some(({ kind, id }) => kind === subject.kind && id === subject.id))
    throw new Refusal('INVALID', { fields: { about: 'notAllowed' } });
  return subject.kind === 'unit' ? { ...nobody, unitId: subject.id } : { ...nobody, personId: subject.id };
}

/** Stores a complaint; what is about the desk is the street's from its first moment. */
export const makeComplaint: UseCase<typeof operation> = async (input, context) =>
  fileRequest(
    {
      kind: 'complaint',
      title: deriveTitle(input.text),
      body: input.text,
      place: input.place,
      category: input.category ?? null,
      onBehalfOf: 'self',
      photos: input.photos,
      about: await aboutOf(input.about, context),
    },
    context,
  );
