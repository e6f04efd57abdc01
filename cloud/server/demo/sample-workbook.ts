import { communitySheets } from '../../features/administration/exporting/community-sheets';
import type { ExportedCommunity } from '../../features/administration/queries/read-community';
import { writeWorkbook } from '../../platform/sheets/write-workbook';
import { planPeople } from './people';
import { planTree } from './place-names';
import { demoCategories, demoDuties, demoUnits } from './rules';

const everyDay = [1, 2, 3, 4, 5, 6, 7];
const dayShift = { fromMinute: 8 * 60 + 30, toMinute: 17 * 60 + 30 };
const nightShift = { fromMinute: 17 * 60 + 30, toMinute: 24 * 60 + 8 * 60 + 30 };

/** Plans the demo's community as an export would find it: its tree, staff, units, rules, and somebody on duty day and night. */
function planSample(): ExportedCommunity {
  const tree = planTree();
  const { people, grants } = planPeople(tree, new Date(0));
  const personOf = new Map(people.map((person) => [person.id, person]));
  const unitOf = new Map<string, string>(demoUnits.map(({ id, name }) => [id, name]));
  const held = grants.flatMap((grant) => {
    const person = personOf.get(grant.personId);
    return person ? [{ grant, person }] : [];
  });
  const desk = held.filter(({ grant }) => grant.role === 'desk').map(({ person }) => person.phone);
  const [first = '', second = first] = desk;
  return {
    nodes: tree.nodes.map((node) => ({
      ...node,
      level: node.level as ExportedCommunity['nodes'][number]['level'],
      phone: node.phone ?? null,
      settings: node.level === 'community' ? { deadlines: { firstAnswer: { urgent: { hours: 1 } } } } : {},
    })),
    units: demoUnits,
    people: held.map(({ grant, person }) => ({
      name: person.fullName,
      callName: person.callName,
      phone: person.phone,
      role: grant.role as ExportedCommunity['people'][number]['role'],
      nodeId: grant.nodeId,
      unitName: unitOf.get(grant.unitId ?? '') ?? null,
      fromDate: '',
      toDate: null,
    })),
    duties: demoDuties(tree.communityId).map(({ nodeId, category, unitId }) => ({
      nodeId,
      category,
      unitName: unitOf.get(unitId ?? '') ?? null,
    })),
    shifts: everyDay.flatMap((weekday) => [
      { nodeId: tree.communityId, weekday, phone: first, ...dayShift },
      { nodeId: tree.communityId, weekday, phone: second, ...nightShift },
    ]),
  };
}

/** The sample workbook: a whole community as an office would bring it. */
export function sampleWorkbook(): Buffer {
  return writeWorkbook(communitySheets(planSample(), demoCategories));
}
