import * as z from 'zod/mini';
import { defineOperation } from '../shared/operation';
import { levels } from '../shared/place';
import { roles } from '../shared/roles';
import { Id, Nothing } from '../shared/schemas';

/** One role in force today, and where. */
export const Grant = z.strictObject({
  role: z.enum(roles),
  nodeId: Id,
  nodeName: z.string(),
  level: z.enum(levels),
  /** The community the node lies in; null above community level. */
  communityId: z.nullable(Id),
  unitId: z.nullable(Id),
  unitName: z.nullable(z.string()),
});
export type Grant = z.infer<typeof Grant>;

/** Who the caller is: shown on home and 我, and the source of which pages exist for this person. */
export const Me = z.strictObject({
  personId: Id,
  /** How a neighbour would address the person, such as 陈阿姨; empty until chosen. */
  callName: z.string(),
  home: z.nullable(
    z.strictObject({
      communityId: Id,
      communityName: z.string(),
      communityPhone: z.string(),
      placeId: Id,
      placeLabel: z.string(),
    }),
  ),
  grants: z.array(Grant),
});
export type Me = z.infer<typeof Me>;

/** Says who the caller is; a person seen for the first time is entered, without a home yet. */
export const signIn = defineOperation({
  name: 'sign-in',
  function: 'session',
  kind: 'query',
  access: 'anyone',
  input: Nothing,
  output: Me,
});
