import type { Doubt } from './doubt';
import { buildingsCalled, callNames, entranceCalled, type KnownPlaces, type PlaceNode } from './known-places';
import { chooseFloor, type Mention, mentionsOf, rank } from './mentions';
import { type BuildingRange, readPlaceTokens } from './place-tokens';
import type { Found, Span } from './span';

/** Where the matter is, as far as the message says and the tree knows; `candidates` are the nodes to choose from in doubt. */
export interface PlaceFound {
  readonly building: Found<PlaceNode> | null;
  readonly entrance: Found<PlaceNode> | null;
  /** Below the ground negative; there is no floor zero. */
  readonly floor: Found<number> | null;
  readonly area: Found<PlaceNode> | null;
  readonly candidates: readonly PlaceNode[];
  readonly doubts: readonly Doubt[];
}

function findAreas(text: string, known: KnownPlaces): Found<PlaceNode>[] {
  const found: Found<PlaceNode>[] = [];
  for (const { area, said } of callNames(known)) {
    const start = text.indexOf(said);
    if (start < 0 || found.some(({ value }) => value.nodeId === area.nodeId)) continue;
    found.push({ value: area, span: { start, end: start + said.length } });
  }
  return found.sort((one, other) => one.span.start - other.span.start);
}

/** Looks the chosen mention up in the tree, and says what it does not have. */
function lookUp(
  mention: Mention,
  known: KnownPlaces,
): Pick<PlaceFound, 'building' | 'entrance' | 'candidates' | 'doubts'> {
  const nothing = { building: null, entrance: null, candidates: [], doubts: [] };
  if (!mention.building) return nothing;
  const { designation: said, span } = mention.building;
  const same = buildingsCalled(known, said);
  const [building] = same;
  if (!building) return { ...nothing, doubts: [{ code: 'unknownBuilding', span, said }] };
  if (same.length > 1) return { ...nothing, candidates: same, doubts: [{ code: 'severalPlaces', span }] };
  const found = { ...nothing, building: { value: nodeOf(building), span } };
  if (!mention.entrance) return found;
  const entrance = entranceCalled(building, mention.entrance.designation);
  if (entrance) return { ...found, entrance: { value: entrance, span: mention.entrance.span } };
  const doubt = {
    code: 'unknownEntrance',
    span: mention.entrance.span,
    said: mention.entrance.designation,
  } as const;
  return { ...found, doubts: [doubt] };
}

function nodeOf({ nodeId, name }: PlaceNode): PlaceNode {
  return { nodeId, name };
}

/** The buildings that a message speaks of, each once, besides those it counts from one to another. */
function buildingsNamed(mentions: readonly Mention[], ranges: readonly BuildingRange[], known: KnownPlaces) {
  const said = new Set(mentions.flatMap(({ building }) => building?.designation ?? []));
  const within = ({ first, last, isThrough }: BuildingRange) =>
    known.buildings.filter(({ name }) => {
      const number = Number.parseInt(name, 10);
      return isThrough ? number >= first && number <= last : number === first || number === last;
    });
  const all = [
    ...[...said].flatMap((designation) => buildingsCalled(known, designation)),
    ...ranges.flatMap(within),
  ];
  return [...new Map(all.map((building) => [building.nodeId, nodeOf(building)])).values()];
}

/**
 * Finds where the matter is in a narrow text out of which telephone numbers are hidden. `headers` are the stretches that name a
 * sender: a place there is the sender's, and gives way to one in the body.
 */
export function findPlace(text: string, known: KnownPlaces, headers: readonly Span[]): PlaceFound {
  const { tokens, buildingRanges, floorRanges } = readPlaceTokens(text);
  const mentions = mentionsOf(tokens);
  const ranked = mentions.map((mention) => ({ mention, rank: rank(mention, text, headers) }));
  const best = ranked.toSorted((one, other) => other.rank - one.rank)[0];
  const areas = findAreas(text, known);
  const isAtArea = areas.length > 0 && (!best?.mention.building || best.rank === 1 || best.rank === -0.5);
  const looked = best && !isAtArea ? lookUp(best.mention, known) : null;
  const floor =
    best && !(isAtArea && best.mention.building) ? chooseFloor(best.mention.floors, text, headers) : null;
  const buildings = buildingsNamed(mentions, buildingRanges, known);
  const several = [...buildings, ...areas.map(({ value }) => value)];
  const doubts = [...(looked?.doubts ?? [])];
  const first =
    buildingRanges[0] ?? mentions.find(({ building }) => building)?.building?.span ?? areas[0]?.span;
  if (several.length > 1 && first && !doubts.some(({ code }) => code === 'severalPlaces'))
    doubts.push({ code: 'severalPlaces', span: first });
  const storeys = new Set(best?.mention.floors.map((one) => one.floor));
  const storey = floorRanges[0] ?? (storeys.size > 1 ? best?.mention.floors[0]?.span : undefined);
  if (storey) doubts.push({ code: 'severalFloors', span: storey });
  return {
    building: looked?.building ?? null,
    entrance: looked?.entrance ?? null,
    floor,
    area: isAtArea ? (areas[0] ?? null) : null,
    candidates: several.length > 1 ? several : [],
    doubts,
  };
}
