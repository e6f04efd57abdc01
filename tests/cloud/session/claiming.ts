import { v7 as uuidv7 } from 'uuid';
import { operations } from '../../../cloud/contract/operations';
import type { FunctionName } from '../../../cloud/contract/shared/operation';
import { serve } from '../../../cloud/platform/serve';
import { phoneNumbersOf } from '../../../cloud/platform/wechat/phone-numbers';
import { everything } from '../../../cloud/server/registry';
import { openTestDatabase } from '../../support/database';
import { fridayMorning, openId, rememberingLog } from '../../support/serving';
import {
  enterCommunity,
  enterImported,
  enterResident,
  grantRole,
  type SmallCommunity,
} from '../../support/small-community';
import { startWeChatStandIn, type WeChatStandIn, weChatApp } from '../../support/wechat-stand-in';

export let database: Awaited<ReturnType<typeof openTestDatabase>>;
let weChat: WeChatStandIn;
export let home: SmallCommunity;
export let administratorId: string;
let now = fridayMorning;
let keys = 0;
let numbers = 0;

/** Opens a street with an administrator, and a WeChat that vouches for numbers. */
export async function openClaiming(): Promise<void> {
  database = await openTestDatabase(12);
  weChat = await startWeChatStandIn();
  home = await enterCommunity(database.pool);
  administratorId = await enterResident(database.pool, 'administrator', null);
  await grantRole(database.pool, { personId: administratorId, role: 'administrator', nodeId: home.streetId });
}

/** Closes both. */
export async function closeClaiming(): Promise<void> {
  await weChat.close();
  await database.close();
}

/** Moves time. */
export function setNow(at: Date): void {
  now = at;
}

interface Called {
  readonly ok: boolean;
  readonly code: string;
  readonly data: Record<string, unknown>;
}

export async function call(who: string, operation: string, input: object, key?: string): Promise<Called> {
  keys += 1;
  const name = operations.find((one) => one.name === operation)?.function as FunctionName;
  const ports = {
    db: database.db as never,
    log: rememberingLog().log as never,
    clock: () => now,
    newId: () => uuidv7(),
    photoLink: (_community: string, photoId: string) => ({ photoId, url: '', thumbUrl: '' }),
    phoneNumbers: phoneNumbersOf({ ...weChatApp, baseUrl: weChat.baseUrl }),
  };
  const event = { operation, input, key: key ?? `claim-key-${keys}` };
  return (await serve(name, everything, ports)(event, openId(who))) as never;
}

export const codeOf = (reply: Called) => (reply.ok ? 'ok' : reply.code);
export const verify = (who: string, phone: string, key?: string) =>
  call(who, 'verify-phone', { code: `${phone}-${key ?? keys}` }, key);
export const rolesOf = async (who: string) =>
  ((await call(who, 'sign-in', {})).data.grants as { role: string }[]).map(({ role }) => role);

/** Somebody as an import enters him: with a number and a role, without an account. */
export const imported = (phone: string, role: 'gridWorker' | 'desk' = 'gridWorker') =>
  enterImported(database.pool, { phone, role, nodeId: home.communityId });

export function nextNumber(): string {
  numbers += 1;
  return `139${String(numbers).padStart(8, '0')}`;
}

export async function invited(personId: string): Promise<string> {
  return String((await call('administrator', 'invite-person', { personId })).data.code);
}

export const accountOf = async (personId: string) =>
  (await call('administrator', 'named-person', { personId })).data.account;
