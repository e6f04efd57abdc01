import type { Doubt } from './doubt';
import { buildingsCalled, callNames, entranceCalled, type KnownPlaces, type PlaceNode } from './known-places';
import { chooseFloor, type Mention, mentionsOf, mostTelling } from './mentions';
import { type BuildingRange, type PlaceTokens, readPlaceTokens } from './place-tokens';
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
function lookUp(mention: Mention, known: KnownPlaces): Pick<PlaceFound, 'building' | 'entrance' | 'doubts'> {
  const nothing = { building: null, entrance: null, doubts: [] };
  if (!mention.building) return nothing;
  const { designation: said, span } = mention.building;
  const same = buildingsCalled(known, said);
  const [building] = same;
  if (!building) return { ...nothing, doubts: [{ code: 'unknownBuilding', span, said }] };
  if (same.length > 1) return { ...nothing, doubts: [{ code: 'severalPlaces', span }] };
  const found = { ...nothing, building: { value: nodeOf(building), span } };
  const [entrance] = mention.entrances;
  const isOne = new Set(mention.entrances.map(({ designation }) => designation)).size === 1;
  if (!entrance || !isOne) return found;
  const node = entranceCalled(building, entrance.designation);
  if (node) return { ...found, entrance: { value: node, span: entrance.span } };
  return { ...found, doubts: [{ code: 'unknownEntrance', span: entrance.span, said: entrance.designation }] };
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

/** Says once of each part of a place that several are named, where they begin. */
function doubtsAboutSeveral(mention: Mention | null, ranges: PlaceTokens): Doubt[] {
  const entrances = mention?.entrances ?? [];
  const floors = mention?.floors ?? [];
  const differ = (values: readonly unknown[]) => new Set(values).size > 1;
  const entrance =
    ranges.entranceRanges[0] ?? (differ(entrances.map((one) => one.designation)) ? entrances[0]?.span : null);
  const floor = ranges.floorRanges[0] ?? (differ(floors.map((one) => one.floor)) ? floors[0]?.span : null);
  return [
    ...(entrance ? [{ code: 'severalEntrances', span: entrance } as const] : []),
    ...(floor ? [{ code: 'severalFloors', span: floor } as const] : []),
  ];
}

/**
 * Finds where the matter is in a narrow text out of which telephone numbers are hidden. `headers` are the stretches that name a
 * sender: a place there is the sender's, and gives way to one in the body.
 */
export function findPlace(text: string, known: KnownPlaces, headers: readonly Span[]): PlaceFound {
  const said = readPlaceTokens(text);
  const mentions = mentionsOf(said.tokens);
  const best = mostTelling(mentions, text, headers);
  const areas = findAreas(text, known);
  const [area = null] = areas;
  const isAtArea = area !== null && (!best?.mention.building || best.as === 'home' || best.as === 'sender');
  const isInBuilding = best !== null && !(isAtArea && best.mention.building);
  const looked = best && !isAtArea ? lookUp(best.mention, known) : null;
  const several = [
    ...buildingsNamed(mentions, said.buildingRanges, known),
    ...areas.map(({ value }) => value),
  ];
  const isOpen = several.length > 1 && !looked?.doubts.some(({ code }) => code === 'severalPlaces');
  const first = said.buildingRanges[0] ?? best?.mention.building?.span ?? area?.span;
  return {
    building: looked?.building ?? null,
    entrance: looked?.entrance ?? null,
    floor: isInBuilding ? chooseFloor(best.mention.floors, text, headers) : null,
    area: isAtArea ? area : null,
    candidates: several.length > 1 ? several : [],
    doubts: [
      ...(looked?.doubts ?? []),
      ...(isOpen && first ? [{ code: 'severalPlaces', span: first } as const] : []),
      ...doubtsAboutSeveral(best?.mention ?? null, said),
    ],
  };
}
