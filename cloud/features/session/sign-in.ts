import type { signIn as operation } from '../../contract/session/sign-in';
import type { UseCase } from '../../platform/context';
import { readHome } from './queries/homes';

/** Says who the caller is. Serving has entered whoever was seen for the first time. */
export const signIn: UseCase<typeof operation> = async (_input, { caller, db }) => ({
  personId: caller.personId,
  callName: caller.callName,
  home: await readHome(db, caller.personId),
  grants: [...caller.grants],
});
