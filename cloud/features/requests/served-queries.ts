import { categories as categoriesOperation } from '../../contract/requests/categories';
import { forecast as forecastOperation } from '../../contract/requests/forecast';
import { home as homeOperation } from '../../contract/requests/home';
import { matter as matterOperation } from '../../contract/requests/matter';
import { myMatters as myMattersOperation } from '../../contract/requests/my-matters';
import { receivers as receiversOperation } from '../../contract/requests/receivers';
import { whoWouldGetThis as whoWouldGetThisOperation } from '../../contract/requests/who-would-get-this';
import {
  publicWish as publicWishOperation,
  wishWall as wishWallOperation,
} from '../../contract/requests/wish-wall';
import { workQueue as workQueueOperation } from '../../contract/requests/work-queue';
import { type Served, served } from '../../platform/context';
import { forecast } from './forecast';
import { home } from './home';
import { matter } from './matter';
import { myMatters } from './my-matters';
import { readCategories } from './queries/read-choices';
import { receivers } from './receivers';
import { whoWouldGetThis } from './who-would-get-this';
import { publicWish, wishWall } from './wish-wall';
import { workQueue } from './work-queue';

/** The queries of this feature with their use cases. */
export const servedQueries: readonly Served[] = [
  served(categoriesOperation, async (_input, { db }) => ({ categories: await readCategories(db) })),
  served(forecastOperation, forecast),
  served(homeOperation, home),
  served(myMattersOperation, myMatters),
  served(matterOperation, matter),
  served(wishWallOperation, wishWall),
  served(publicWishOperation, publicWish),
  served(workQueueOperation, workQueue),
  served(receiversOperation, receivers),
  served(whoWouldGetThisOperation, whoWouldGetThis),
];
