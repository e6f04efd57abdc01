import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const tokens = new Map(
  [
    ...readFileSync(join('src', 'ui', 'tokens.scss'), 'utf8').matchAll(/--([a-z0-9-]+): (#[0-9a-f]{6});/g),
  ].map(([, name, hex]) => [name as string, hex as string]),
);

/** WCAG 2's relative luminance of a colour, from 0 to 1. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [one, other]
    .map((name) => {
      const hex = tokens.get(name);
      if (!hex) throw new Error(`there is no colour ${name}`);
      return luminance(hex);
    })
    .sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

const grounds = ['wall', 'surface', 'sunken'];
const tones = ['wait', 'blue', 'teal', 'green', 'red', 'grey'];
const pairsOf = (texts: readonly string[], on: readonly string[]) =>
  texts.flatMap((text) => on.map((ground) => [text, ground] as const));

/** Every pair in which one colour is read on another. */
const texts = [
  ...pairsOf(['ink', 'ink-2', 'ink-3', 'accent-text', 'red-text'], grounds),
  ...pairsOf(['ink', 'ink-2', 'accent-text'], ['accent-soft']),
  ...pairsOf(['on-accent'], ['accent', 'accent-pressed']),
  ...pairsOf(['on-dusk', 'on-dusk-2'], ['dusk', 'dusk-raised']),
  ...pairsOf(['lamp', 'lamp-pale'], ['dusk']),
  ...pairsOf(['on-lamp'], ['lamp', 'lamp-pale']),
  ...pairsOf(['surface'], ['photo-label']),
  ...pairsOf(['accent'], ['surface', 'wall']),
  ...tones.flatMap((tone) => [
    ...pairsOf([`${tone}-text`], [`${tone}-soft`, 'surface', 'wall']),
    ...pairsOf(['ink', 'ink-2'], [`${tone}-soft`]),
  ]),
  ...['orange', 'purple'].flatMap((tone) => pairsOf([`${tone}-text`], [`${tone}-soft`, 'surface'])),
];

/** Edges by which a control or a window is found. */
const edges = [
  ...pairsOf(['control'], ['surface', 'wall']),
  ...pairsOf(['accent'], ['accent-soft', 'surface']),
  ...pairsOf(['pane-frame'], ['surface', 'pane-off']),
  ...pairsOf(['lamp'], ['dusk']),
];

test.each(texts)('%s can be read on %s', (text, ground) => {
  expect(contrast(text, ground)).toBeGreaterThanOrEqual(4.5);
});

test.each(edges)('the edge %s can be seen on %s', (edge, ground) => {
  expect(contrast(edge, ground)).toBeGreaterThanOrEqual(3);
});
