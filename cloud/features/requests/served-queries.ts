import { shanghaiDate } from '../../community/working-time';
import { categories as categoriesOperation } from '../../contract/requests/categories';
import { complaintSubjects as complaintSubjectsOperation } from '../../contract/requests/complaint-subjects';
import { emergencyNumbers as emergencyNumbersOperation } from '../../contract/requests/emergency-numbers';
import { filingChoices as filingChoicesOperation } from '../../contract/requests/filing-choices';
import { forecast as forecastOperation } from '../../contract/requests/forecast';
import { hearEmergency as hearEmergencyOperation } from '../../contract/requests/hear-emergency';
import { home as homeOperation } from '../../contract/requests/home';
import { lookUpReceipt as lookUpReceiptOperation } from '../../contract/requests/look-up-receipt';
import { matter as matterOperation } from '../../contract/requests/matter';
import { myGrid as myGridOperation } from '../../contract/requests/my-grid';
import { myMatters as myMattersOperation } from '../../contract/requests/my-matters';
import { myUnit as myUnitOperation } from '../../contract/requests/my-unit';
import { readMessage as readMessageOperation } from '../../contract/requests/read-message';
import { receivers as receiversOperation } from '../../contract/requests/receivers';
import { unitMembers as unitMembersOperation } from '../../contract/requests/unit-members';
import { whoWouldGetThis as whoWouldGetThisOperation } from '../../contract/requests/who-would-get-this';
import {
  publicWish as publicWishOperation,
  wishWall as wishWallOperation,
} from '../../contract/requests/wish-wall';
import { workQueue as workQueueOperation } from '../../contract/requests/work-queue';
import { type Served, served } from '../../platform/context';
import { emergencyNumbers, hearEmergency } from './emergency';
import { filingChoices } from './filing-choices';
import { forecast } from './forecast';
import { home } from './home';
import { lookUpReceipt } from './look-up-receipt';
import { matter } from './matter';
import { myGrid } from './my-grid';
import { myMatters } from './my-matters';
import { myUnit } from './my-unit';
import { readCategories, readSubjects } from './queries/read-choices';
import { readMessage } from './read-message';
import { receivers } from './receivers';
import { unitMembers } from './unit-members';
import { whoWouldGetThis } from './who-would-get-this';
import { publicWish, wishWall } from './wish-wall';
import { workQueue } from './work-queue';

/** The queries of this feature with their use cases. */
export const servedQueries: readonly Served[] = [
  served(categoriesOperation, async (_input, { db }) => ({ categories: await readCategories(db) })),
  served(filingChoicesOperation, filingChoices),
  served(forecastOperation, forecast),
  served(homeOperation, home),
  served(myGridOperation, myGrid),
  served(myUnitOperation, myUnit),
  served(myMattersOperation, myMatters),
  served(matterOperation, matter),
  served(wishWallOperation, wishWall),
  served(publicWishOperation, publicWish),
  served(workQueueOperation, workQueue),
  served(receiversOperation, receivers),
  served(unitMembersOperation, unitMembers),
  served(lookUpReceiptOperation, lookUpReceipt),
  served(complaintSubjectsOperation, async (_input, { caller, db, now }) => ({
    subjects: await readSubjects(db, caller.homeCommunityId, shanghaiDate(now)),
  })),
  served(readMessageOperation, readMessage),
  served(hearEmergencyOperation, hearEmergency),
  served(emergencyNumbersOperation, emergencyNumbers),
  served(whoWouldGetThisOperation, whoWouldGetThis),
];
