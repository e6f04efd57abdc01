import { v7 as uuidv7 } from 'uuid';
import type { importPreview } from '../../../cloud/contract/administration/imports';
import type { Reply } from '../../../cloud/contract/shared/errors';
import type { OutputOf } from '../../../cloud/contract/shared/operation';
import { previewImport } from '../../../cloud/features/administration/importing/preview-import';
import { nameFirstAdministrator } from '../../../cloud/features/administration/name-first-administrator';
import type { Tables } from '../../../cloud/platform/database/tables';
import { loadCaller } from '../../../cloud/platform/queries/load-caller';
import { everything } from '../../../cloud/server/registry';
import { openTestDatabase, type TestDatabase } from '../../support/database';
import { fridayMorning, openId, serveFor } from '../../support/serving';

/** What an import's preview answers. */
export type Preview = OutputOf<typeof importPreview>;
const newId = () => uuidv7();
let keys = 0;

/** Lets administrators act on a database at 10:00 of a Friday. */
export function officeOn(database: TestDatabase<Tables>) {
  const { db, pool } = database;
  async function call(person: string, operation: string, input: object, given?: string): Promise<Reply> {
    keys += 1;
    const served = serveFor(db, 'administration', everything);
    return served.call({ operation, input, key: given ?? `office-key-${keys}` }, openId(person));
  }
  async function does<Data>(person: string, operation: string, input: object): Promise<Data> {
    const reply = await call(person, operation, input);
    if (!reply.ok) throw new Error(`${operation}: ${JSON.stringify(reply)}`);
    return reply.data as Data;
  }
  return {
    call,
    does,
    /** Calls, and tells the code of the refusal, or `ok`. */
    async tries(person: string, operation: string, input: object): Promise<string> {
      const reply = await call(person, operation, input);
      return reply.ok ? 'ok' : reply.code;
    },
    async callerOf(person: string) {
      const asked = { now: fridayMorning, today: '2026-06-12', key: null, scopeId: null };
      const found = await loadCaller(db, openId(person), asked);
      if (!found) throw new Error(`nobody is called ${person}`);
      return found.caller;
    },
    /** Brings a file, as `POST /imports` does, and looks at its preview. */
    async brings(person: string, bytes: Buffer, name = '社区.xlsx'): Promise<Preview> {
      const tools = { db, now: fridayMorning, newId };
      const importId = await previewImport({ bytes, name }, await this.callerOf(person), tools);
      return does<Preview>(person, 'import-preview', { importId });
    },
    /** Lets WeChat know a person by a word. */
    async knows(person: string, personId: string): Promise<void> {
      await pool.query(`insert into person_identity values ('wechat', $1, $2)`, [person, personId]);
    },
  };
}

/** An empty database whose first administrator, `chief`, reaches everything from the city down. */
export async function openEmptyOffice() {
  const database = await openTestDatabase<Tables>();
  const office = officeOn(database);
  const chief = { name: '沈洁', phone: '13800000000', rootName: '临江市', rootLevel: 'city' } as const;
  const personId = await nameFirstAdministrator(chief, { db: database.db, now: fridayMorning, newId });
  await office.knows('chief', personId ?? '');
  return { database, office, chief };
}
