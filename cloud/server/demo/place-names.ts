import { v7 as uuidv7 } from 'uuid';
import type { NewNode } from './queries/enter-community';

/** Buildings of each grid: 27 in all. */
const buildingsOfGrid = [
  [1, 2, 3, 4, 5],
  [6, 7, 8, 9, 10],
  [11, 12, 13, 14],
  [15, 16, 17, 18, 19],
  [20, 21, 22, 23],
  [24, 25, 26, 27],
] as const;
const areasOfGrid = [
  ['东门', '北门车棚'],
  ['中心花园', '健身角'],
  ['儿童乐园', '快递柜'],
  ['地下车库', '南门'],
  ['老年活动室', '垃圾分类亭'],
  ['西门', '篮球场'],
] as const;

/** The small buildings of three entrances, each one micro-grid by itself. */
const smallBuildings: readonly number[] = [1, 2, 4, 5, 10, 11, 13, 16, 17, 19, 22, 23];
const householdsOfSmallEntrance = 24;

/** Households of the estate; what the small buildings leave is spread over the entrances of the others. */
const householdsInAll = 2890;
const entrancesOf = (building: number) => (building % 3 === 0 ? 4 : 3);
const isSmall = (building: number) => smallBuildings.includes(building);

/** The tree of the demo: one community of a street, an estate of 27 buildings in 6 grids and 42 micro-grids. */
export interface DemoTree {
  readonly nodes: NewNode[];
  readonly streetId: string;
  readonly communityId: string;
  readonly gridIds: string[];
  readonly entrances: NewNode[];
  readonly areas: NewNode[];
  readonly buildingIds: Map<number, string>;
}

interface Planner {
  readonly nodes: NewNode[];
  add(level: string, name: string, label: string, parent: NewNode | null, households?: number): NewNode;
}

function planner(): Planner {
  const nodes: NewNode[] = [];
  return {
    nodes,
    add(level, name, label, parent, households = 0) {
      const id = uuidv7();
      const communityId = level === 'community' ? id : (parent?.communityId ?? null);
      const node: NewNode = {
        id,
        parentId: parent?.id ?? null,
        level,
        name,
        label,
        communityId,
        ancestors: [...(parent?.ancestors ?? []), id],
        position: nodes.length,
        households,
        ...(level === 'community' && { phone: '0571-88000000' }),
      };
      nodes.push(node);
      return node;
    },
  };
}

/** One building: a micro-grid for every two entrances, or for all of a small one. */
function addBuilding(plan: Planner, grid: NewNode, building: number, perEntrance: () => number): NewNode[] {
  const node = plan.add('building', `${building} 栋`, `${building} 栋`, grid);
  const entrances: NewNode[] = [];
  let micro: NewNode | null = null;
  for (let number = 1; number <= entrancesOf(building); number += 1) {
    if (number === 1 || (number % 2 === 1 && !isSmall(building)))
      micro = plan.add('microGrid', `${building} 栋微网格 ${(number + 1) / 2}`, `${building} 栋`, node);
    const label = `${building} 栋 ${number} 单元`;
    entrances.push(plan.add('entrance', `${number} 单元`, label, micro, perEntrance()));
  }
  return entrances;
}

/** Hands out, entrance by entrance, the households that do not live in small buildings. */
function sharing(): () => number {
  const entrancesIn = (buildings: readonly number[]) =>
    buildings.reduce((sum, building) => sum + entrancesOf(building), 0);
  let left = householdsInAll - entrancesIn(smallBuildings) * householdsOfSmallEntrance;
  let entrancesLeft = entrancesIn(buildingsOfGrid.flat()) - entrancesIn(smallBuildings);
  return () => {
    const households = Math.round(left / entrancesLeft);
    left -= households;
    entrancesLeft -= 1;
    return households;
  };
}

/** Plans the whole tree. */
export function planTree(): DemoTree {
  const plan = planner();
  const city = plan.add('city', '临江市', '临江市', null);
  const district = plan.add('district', '滨湖区', '滨湖区', city);
  const street = plan.add('street', '柳浪街道', '柳浪街道', district);
  const community = plan.add('community', '樟树里社区', '樟树里社区', street);
  const estate = plan.add('estate', '樟树里小区', '樟树里小区', community);
  const share = sharing();
  const entrances: NewNode[] = [];
  const areas: NewNode[] = [];
  const gridIds: string[] = [];
  const buildingIds = new Map<number, string>();
  for (const [place, buildings] of buildingsOfGrid.entries()) {
    const grid = plan.add('grid', `${place + 1} 网格`, `${place + 1} 网格`, estate);
    gridIds.push(grid.id);
    for (const building of buildings) {
      const perEntrance = isSmall(building) ? () => householdsOfSmallEntrance : share;
      const added = addBuilding(plan, grid, building, perEntrance);
      buildingIds.set(building, added[0]?.ancestors.at(-3) ?? '');
      entrances.push(...added);
    }
    for (const area of areasOfGrid[place] ?? []) areas.push(plan.add('publicArea', area, area, grid));
  }
  return {
    nodes: plan.nodes,
    streetId: street.id,
    communityId: community.id,
    gridIds,
    entrances,
    areas,
    buildingIds,
  };
}
