import sharp from 'sharp';
import { v7 as uuidv7 } from 'uuid';
import { storePhoto } from '../../features/photos/store-photo';
import type { Database } from '../../platform/context';
import { openDatabase } from '../../platform/database/open-database';
import { diskStore } from '../../platform/files/disk-store';
import { everything } from '../registry';
import { actors } from './act';
import { tellEverything } from './months';
import { planPeople } from './people';
import { pictures } from './pictures';
import { planTree } from './place-names';
import {
  connect,
  enterNodes,
  enterPeople,
  enterRules,
  isEmpty,
  markAsDemo,
  parkSome,
  readOldItems,
  renumber,
  setGasRepair,
  setPortrait,
} from './queries/enter-community';
import { demoCategories, demoDuties, demoShifts, demoUnits } from './rules';
import { tellHall } from './tell-hall';

const dayMs = 86_400_000;
const historyDays = 120;

/** Draws each picture once and stores it as often as somebody brings it. */
function pictureStore(db: Database, folder: string, communityId: string) {
  const drawn = new Map<string, Promise<Buffer>>();
  const store = diskStore(folder);
  return async (personId: string, name: string, at: Date): Promise<string> => {
    const svg = pictures[name];
    if (!svg) throw new Error(`no picture ${name}`);
    const jpeg = drawn.get(name) ?? sharp(Buffer.from(svg)).jpeg({ quality: 85 }).toBuffer();
    drawn.set(name, jpeg);
    return storePhoto(await jpeg, { communityId, personId }, { db, store, now: at, newId: () => uuidv7() });
  };
}

/** Fills an empty database with a believable community and some months of its matters. Throws when somebody uses it already. */
export async function seedDemo(url: string, folder: string): Promise<void> {
  const client = await connect(url);
  const { db, close } = openDatabase({ url, poolSize: 2 });
  try {
    if (!(await isEmpty(client)))
      throw new Error('the database is in use; a demo is only put into an empty one');
    const now = new Date();
    const tree = planTree();
    const cast = planPeople(tree, new Date(now.getTime() - historyDays * dayMs));
    await client.query('begin');
    await enterNodes(client, tree.nodes);
    await enterPeople(client, cast.people);
    const duties = demoDuties(tree.communityId);
    const shifts = demoShifts(tree.communityId, cast.bySubject);
    await enterRules(client, {
      units: demoUnits,
      grants: cast.grants,
      categories: demoCategories,
      duties,
      shifts,
    });
    await setGasRepair(client, tree.communityId, '0571-88000119');
    await markAsDemo(client);
    await client.query('commit');
    const picture = pictureStore(db, folder, tree.communityId);
    const story = { act: actors(db, everything, tree.communityId), tree, cast, now, picture };
    await tellEverything(story);
    await tellHall(story, db);
    for (const [place, name] of ['周敏', '何静', '徐涛', '朱玲', '胡勇', '郭敏'].entries()) {
      const personId = cast.bySubject.get(name) ?? '';
      await setPortrait(
        client,
        personId,
        await picture(personId, place % 2 === 0 ? 'faceGreen' : 'faceBlue', now),
      );
    }
    await renumber(client);
    await readOldItems(client);
    await parkSome(client);
    await client.query('analyze');
  } finally {
    await close();
    await client.end();
  }
}
