import type { chooseHome as operation } from '../../contract/session/choose-home';
import type { UseCase } from '../../platform/context';
import { Refusal } from '../../platform/refusal';
import { writeHome } from './queries/homes';

/** Sets where the caller lives. */
export const chooseHome: UseCase<typeof operation> = async (input, { db, now, command }) => {
  if (!(await writeHome(db, input, command, now)))
    throw new Refusal('INVALID', { fields: { placeId: 'notAllowed' } });
  return { communityId: input.communityId, placeId: input.placeId };
};
