import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const ui = path.resolve(__dirname, '../src/ui');
const strokes =
  "fill='none' stroke='%23000' stroke-width='1.75' stroke-linecap='round' stroke-linejoin='round'";

/** Names of the svg files in a folder of `src/ui`, without their endings. */
function namesIn(folder: string): string[] {
  return readdirSync(path.join(ui, folder))
    .filter((file) => file.endsWith('.svg'))
    .map((file) => path.basename(file, '.svg'))
    .sort();
}

/** What a drawing draws, without its outer element, as short as it goes and safe inside url(""). */
function strokesOf(folder: string, name: string): string {
  const svg = readFileSync(path.join(ui, folder, `${name}.svg`), 'utf8').trim();
  // Neighbouring paths start with an absolute move, so two strokes can be one path.
  return svg
    .replace(/^<svg[^>]*>|<\/svg>$|\n\s*/g, '')
    .replace(/(\.\d*?)0+(?=\D)/g, '$1')
    .replace(/\.(?=[^\d])/g, '')
    .replaceAll('"', "'")
    .replaceAll(/(d='[^']*)'\/><path d='/g, '$1')
    .replaceAll('#', '%23');
}

/** Width and height of a drawing, as its outer element says them. */
function boxOf(folder: string, name: string): string {
  const box = /viewBox="0 0 (\d+ \d+)"/.exec(readFileSync(path.join(ui, folder, `${name}.svg`), 'utf8'))?.[1];
  if (!box) throw new Error(`${folder}/${name}.svg has no viewBox from 0 0`);
  return box;
}

function dataUri(box: string, attributes: string, content: string): string {
  const open = `<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 ${box}'${attributes && ` ${attributes}`}>`;
  return `url("data:image/svg+xml,${open}${content}</svg>")`;
}

function backgroundOf(folder: string, name: string): string {
  const uri = dataUri(boxOf(folder, name), '', strokesOf(folder, name));
  return `.${name} {\n  background-image: ${uri};\n}\n`;
}

/** Draws the style sheet of the icons, the window marks and the houses from their svg files. */
export function drawIcons(): { scss: string; names: string } {
  const icons = namesIn('icons');
  const rules = [
    ...icons.map((name) => {
      const uri = dataUri('24 24', strokes, strokesOf('icons', name));
      return `.i-${name} {\n  -webkit-mask-image: ${uri};\n}\n`;
    }),
    `.i-star-full {\n  -webkit-mask-image: ${dataUri('24 24', strokes.replace("fill='none' ", ''), strokesOf('icons', 'star'))};\n}\n`,
    ...['panes', 'houses'].flatMap((folder) => namesIn(folder).map((name) => backgroundOf(folder, name))),
  ];
  const list = [...icons, 'star-full'].map((name) => `  '${name}',\n`).join('');
  return {
    scss: `/* Drawn from the svg files by config/draw-icons.ts. */\n${rules.join('\n')}`,
    names: `/** The drawings that Icon can show; drawn by config/draw-icons.ts. */\nexport const iconNames = [\n${list}] as const;\n`,
  };
}

if (process.argv[1]?.endsWith('draw-icons.ts')) {
  const { scss, names } = drawIcons();
  writeFileSync(path.join(ui, 'icon-drawings.scss'), scss);
  writeFileSync(path.join(ui, 'icon-names.ts'), names);
}
