interface Category {
  readonly code: string;
  readonly kind: string;
  readonly hints: readonly string[];
}

/** Guesses a problem's category by the hints that occur in the text; the one with the longest hints found wins, null when none does. */
export function guessCategory(text: string, categories: readonly Category[]): string | null {
  let best: { code: string; weight: number } | null = null;
  for (const { code, kind, hints } of categories) {
    if (kind !== 'issue') continue;
    const weight = hints.filter((hint) => text.includes(hint)).reduce((sum, hint) => sum + hint.length, 0);
    if (weight > 0 && (best === null || weight > best.weight)) best = { code, weight };
  }
  return best?.code ?? null;
}
