import { readPlaces } from '../../community/queries/places';
import { chooseHome as chooseHomeOperation } from '../../contract/session/choose-home';
import {
  useInvitation as useInvitationOperation,
  verifyPhone as verifyPhoneOperation,
} from '../../contract/session/claim-identity';
import { communities as communitiesOperation } from '../../contract/session/communities';
import { confirmSignIn as confirmSignInOperation } from '../../contract/session/confirm-sign-in';
import { places as placesOperation } from '../../contract/session/places';
import { signIn as signInOperation } from '../../contract/session/sign-in';
import { signInCode as signInCodeOperation } from '../../contract/session/sign-in-code';
import { type Served, served } from '../../platform/context';
import { chooseHome } from './choose-home';
import { useInvitation, verifyPhone } from './claim-identity';
import { confirmSignIn, signInCode } from './confirm-sign-in';
import { readCommunities } from './queries/tree';
import { signIn } from './sign-in';

/** The operations of this feature with their use cases. */
export const servedSession: readonly Served[] = [
  served(signInOperation, signIn),
  served(chooseHomeOperation, chooseHome),
  served(verifyPhoneOperation, verifyPhone),
  served(useInvitationOperation, useInvitation),
  served(signInCodeOperation, signInCode),
  served(confirmSignInOperation, confirmSignIn),
  served(communitiesOperation, async (_input, { db }) => ({ communities: await readCommunities(db) })),
  served(placesOperation, (input, { db }) => readPlaces(db, input.communityId)),
];
