import { readPlaces } from '../../community/queries/places';
import { chooseHome as chooseHomeOperation } from '../../contract/session/choose-home';
import { communities as communitiesOperation } from '../../contract/session/communities';
import { places as placesOperation } from '../../contract/session/places';
import { signIn as signInOperation } from '../../contract/session/sign-in';
import { type Served, served } from '../../platform/context';
import { chooseHome } from './choose-home';
import { readCommunities } from './queries/tree';
import { signIn } from './sign-in';

/** The operations of this feature with their use cases. */
export const servedSession: readonly Served[] = [
  served(signInOperation, signIn),
  served(chooseHomeOperation, chooseHome),
  served(communitiesOperation, async (_input, { db }) => ({ communities: await readCommunities(db) })),
  served(placesOperation, (input, { db }) => readPlaces(db, input.communityId)),
];
