import { sql as peopleAndPlaces } from './0001-people-and-places';
import { sql as requests } from './0002-requests';
import { sql as delivery } from './0003-delivery';
import { sql as dutyRoster } from './0004-duty-roster';
import { sql as notices } from './0005-notices';
import { sql as hall } from './0006-hall';
import { sql as hallLines } from './0006-hall-lines';
import { sql as administration } from './0007-administration';
import { sql as workingDay } from './0008-working-day';
import { sql as signInCodes } from './0009-sign-in-codes';
import { sql as keysApart } from './0010-keys-apart';
import { sql as accounts } from './0011-accounts';
import { sql as emergencies } from './0012-emergencies';
import { sql as hallAtWork } from './0014-hall-at-work';
import { sql as hallInTheInbox } from './0015-hall-in-the-inbox';
import { sql as waitingByFacets } from './0016-waiting-by-facets';
import { sql as oneKeyOneCommand } from './0017-one-key-one-command';
import { sql as emergenciesAtTheDesk } from './0019-emergencies-at-the-desk';
import { sql as broughtAlong } from './0021-brought-along';
import { sql as rowsOfTheDispatcher } from './0023-rows-of-the-dispatcher';
import { sql as keysInOneTable } from './0025-keys-in-one-table';

/** Every migration in order; names and texts are never changed once they have run anywhere. */
export const migrations: readonly { readonly name: string; readonly sql: string }[] = [
  { name: '0001-people-and-places', sql: peopleAndPlaces },
  { name: '0002-requests', sql: requests },
  { name: '0003-delivery', sql: delivery },
  { name: '0004-duty-roster', sql: dutyRoster },
  { name: '0005-notices', sql: notices },
  { name: '0006-hall', sql: hall },
  { name: '0006-hall-lines', sql: hallLines },
  { name: '0007-administration', sql: administration },
  { name: '0008-working-day', sql: workingDay },
  { name: '0009-sign-in-codes', sql: signInCodes },
  { name: '0010-keys-apart', sql: keysApart },
  { name: '0011-accounts', sql: accounts },
  { name: '0012-emergencies', sql: emergencies },
  { name: '0014-hall-at-work', sql: hallAtWork },
  { name: '0015-hall-in-the-inbox', sql: hallInTheInbox },
  { name: '0016-waiting-by-facets', sql: waitingByFacets },
  { name: '0017-one-key-one-command', sql: oneKeyOneCommand },
  { name: '0019-emergencies-at-the-desk', sql: emergenciesAtTheDesk },
  { name: '0021-brought-along', sql: broughtAlong },
  { name: '0023-rows-of-the-dispatcher', sql: rowsOfTheDispatcher },
  { name: '0025-keys-in-one-table', sql: keysInOneTable },
];
