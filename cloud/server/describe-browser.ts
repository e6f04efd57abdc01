import type { BrowserName, SystemName } from '../contract/session/sign-in-code';

/** Names as they stand in the header; the first found wins, as later ones claim to be earlier ones too. */
const browserMarks: readonly [RegExp, BrowserName][] = [
  [/Edg(e|A|iOS)?\//, 'Edge'],
  [/Firefox\/|FxiOS\//, 'Firefox'],
  [/Chrome\/|CriOS\//, 'Chrome'],
  [/Safari\//, 'Safari'],
];
const systemMarks: readonly [RegExp, SystemName][] = [
  [/Windows/, 'Windows'],
  [/Android/, 'Android'],
  [/iPhone|iPad/, 'iOS'],
  [/Mac OS X/, 'macOS'],
  [/Linux|X11/, 'Linux'],
];

/** Reads which browser on which system a User-Agent header tells of; `other` for what is not known. */
export function describeBrowser(userAgent: string): { browser: BrowserName; system: SystemName } {
  const find = <Name>(marks: readonly [RegExp, Name][]) => marks.find(([mark]) => mark.test(userAgent))?.[1];
  return { browser: find(browserMarks) ?? 'other', system: find(systemMarks) ?? 'other' };
}
