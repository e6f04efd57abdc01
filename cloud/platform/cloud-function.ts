import { v7 as uuidv7 } from 'uuid';
import type { FunctionName } from '../contract/shared/operation';
import type { Served } from './context';
import { openDatabase } from './database/open-database';
import { photoLink } from './files/photo-links';
import { schemaCheck } from './schema-check';
import { type Serve, type ServePorts, serve } from './serve';
import { readSessionKeys } from './sessions';
import { cloudCaller } from './wechat/cloud-identity';
import { cloudPhoneNumbers } from './wechat/phone-numbers';

/** Writes a line of JSON for the cloud's log. */
const log: ServePorts['log'] = {
  info: (facts: unknown, message?: string) => console.log(JSON.stringify({ message, ...(facts as object) })),
  error: (facts: unknown, message?: string) =>
    console.error(JSON.stringify({ message, ...(facts as object) })),
};

function setting(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set`);
  return value;
}

function makePorts(): ServePorts {
  const role = process.env.LINLI_DB_ROLE ?? 'linli_app';
  // One connection an instance; where the role is left out there is a pooler, which forbids prepared statements too.
  const { db } = openDatabase({ url: setting('DATABASE_URL'), poolSize: 1, role, prepare: role !== '' });
  const keys = readSessionKeys(setting('LINLI_SESSION_KEYS'));
  const base = process.env.LINLI_PUBLIC_URL ?? '';
  const clock = () => new Date();
  return {
    db,
    log,
    clock,
    newId: () => uuidv7(),
    photoLink: (communityId, photoId) => photoLink(keys, base, communityId, photoId, clock()),
    phoneNumbers: cloudPhoneNumbers,
    ready: schemaCheck(db),
  };
}

let kept: ServePorts | undefined;

/** What a function works with, opened at its first call and kept for the instance. */
export function functionPorts(): ServePorts {
  kept ??= makePorts();
  return kept;
}

/** Makes the `main` of a cloud function: the caller is read before anything else, then `serve` does the rest. */
export function cloudFunction(
  name: FunctionName,
  everything: readonly Served[],
): (event: unknown) => ReturnType<Serve> {
  let run: Serve | undefined;
  return (event) => {
    const { identity } = cloudCaller();
    run ??= serve(name, everything, functionPorts());
    return run(event, identity);
  };
}
