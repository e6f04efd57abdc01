import fs from 'node:fs';
import path from 'node:path';

/** Raw sizes of a built mini-program, in bytes. */
export interface BuildSizes {
  mainBytes: number;
  /** By the root of each subpackage. */
  subpackageBytes: Record<string, number>;
  totalBytes: number;
  /** The templates of all components, shared by all pages and part of the main package. */
  baseWxmlBytes: number;
}

/** The project's own bars, a quarter of WeChat's limits or less (PLATFORM: 2 MB a package, 30 MB all). */
export const sizeBars = {
  mainBytes: 500_000,
  subpackageBytes: 300_000,
  totalBytes: 4_000_000,
  baseWxmlBytes: 100_000,
};

/** Files that Taro writes beside the build and that WeChat's tools do not upload. */
const notUploaded = [/(^|\/)project\.config\.json$/, /\.LICENSE\.txt$/, /\.map$/];

/** Paths of all uploaded files, relative to the build. */
export function builtFiles(build: string): string[] {
  const entries = fs.readdirSync(build, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  const relative = files.map((entry) => path.relative(build, path.join(entry.parentPath, entry.name)));
  return relative
    .map((file) => file.split(path.sep).join('/'))
    .filter((file) => !notUploaded.some((kind) => kind.test(file)));
}

/** Measures a build, such as `dist/weapp`. */
export function measureBuild(build: string): BuildSizes {
  const app = JSON.parse(fs.readFileSync(path.join(build, 'app.json'), 'utf8')) as {
    subPackages?: { root: string }[];
  };
  const sizeOf = (file: string) => fs.statSync(path.join(build, file)).size;
  const subpackageBytes: Record<string, number> = {};
  for (const { root } of app.subPackages ?? []) subpackageBytes[root.replace(/\/$/, '')] = 0;
  let mainBytes = 0;
  let totalBytes = 0;
  for (const file of builtFiles(build)) {
    const size = sizeOf(file);
    const root = Object.keys(subpackageBytes).find((candidate) => file.startsWith(`${candidate}/`));
    if (root === undefined) mainBytes += size;
    else subpackageBytes[root] = (subpackageBytes[root] ?? 0) + size;
    totalBytes += size;
  }
  return { mainBytes, subpackageBytes, totalBytes, baseWxmlBytes: sizeOf('base.wxml') };
}
