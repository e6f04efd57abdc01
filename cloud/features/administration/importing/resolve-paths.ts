import type { TreeRow } from './community-rows';

/** Why a node of the tree has no path. */
export type PathFault = 'cycle' | 'parentMissing';

/** Finds nodes of a file by what people write: a whole path, or a name that occurs once in the file. */
export interface Paths {
  /** The path of each row of the tree; a fault where it has none. */
  readonly ofRow: ReadonlyMap<TreeRow, string | PathFault>;
  /** The path that a cell of another sheet means. */
  resolve(text: string): string;
}

/** Every way from the root is shorter than this. */
const deepest = 20;

/** Gives each row of the tree its path from the root. A parent is written as a path, or as a name alone if that is unambiguous. */
export function resolvePaths(tree: readonly TreeRow[]): Paths {
  const byName = new Map<string, TreeRow | null>();
  for (const row of tree) byName.set(row.name, byName.has(row.name) ? null : row);
  const ofRow = new Map<TreeRow, string | PathFault>();

  function pathOf(row: TreeRow, below: readonly TreeRow[]): string | PathFault {
    const known = ofRow.get(row);
    if (known !== undefined) return known;
    if (below.includes(row)) return 'cycle';
    if (below.length > deepest) return 'parentMissing';
    const parent = row.parent.includes('/') ? null : byName.get(row.parent);
    const above = parent ? pathOf(parent, [...below, row]) : row.parent;
    return above === 'cycle' || above === 'parentMissing'
      ? above
      : [above, row.name].filter(Boolean).join('/');
  }

  for (const row of tree) ofRow.set(row, pathOf(row, []));
  return {
    ofRow,
    resolve(text) {
      const named = text.includes('/') ? null : byName.get(text);
      return (named && ofRow.get(named)) ?? text;
    },
  };
}
