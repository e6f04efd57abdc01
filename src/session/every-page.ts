import type { Answer } from '../phone/call-cloud';

interface Page<Item> {
  readonly items: readonly Item[];
  readonly next: string | null;
}

/** Reads a paged list to its end, and makes something of it. */
export async function everyPage<Item, Made>(
  ask: (after: string | undefined) => Promise<Answer<Page<Item>>>,
  make: (items: readonly Item[]) => Made,
): Promise<Answer<Made>> {
  const items: Item[] = [];
  let after: string | undefined;
  for (;;) {
    const answer = await ask(after);
    if (!answer.ok) return answer;
    items.push(...answer.data.items);
    if (answer.data.next === null) return { ok: true, data: make(items) };
    after = answer.data.next;
  }
}
