import { source as axe } from 'axe-core';
import type { Locator, Page } from 'playwright-core';

/** Waits until nothing on the page is still on its way, nothing moves, and the pictures in sight have come. */
export async function rests(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const isSeen = ({ top, bottom }: DOMRect) => bottom > 0 && top < innerHeight;
    const pictures = [...document.images].filter((one) => isSeen(one.getBoundingClientRect()));
    const moving = document.getAnimations().filter(({ playState }) => playState === 'running');
    const coming = [...document.querySelectorAll('.sks')].filter((one) => one.checkVisibility());
    // A page that slides in stands to the right of where it goes before its way begins.
    const sliding = [...document.querySelectorAll('.taro_page')].filter(
      (one) => one.checkVisibility() && one.getBoundingClientRect().left > 0,
    );
    return coming.length + moving.length + sliding.length === 0 && pictures.every(({ complete }) => complete);
  });
}

/** Waits until the page of an address is the one that is shown. */
export async function arrives(page: Page, path: string): Promise<void> {
  await page.waitForFunction(
    (start) => {
      const shown = [...document.querySelectorAll('.taro_page')].filter((one) => one.checkVisibility());
      return shown.at(-1)?.id.startsWith(start);
    },
    `${path.split('?')[0]}?`,
  );
  await rests(page);
}

/** How long a wheel that was turned may roll on, in milliseconds. */
const rollsMs = 2000;

/** Waits until one thing stands in the middle of another, as on a wheel that was turned; whether it came to that. */
export async function aligned(page: Page, one: Locator, other: Locator): Promise<boolean> {
  const both = await Promise.all([one.elementHandle(), other.elementHandle()]);
  const inTheMiddle = page.waitForFunction(
    (elements) => {
      const [first, second] = elements.map((element) => {
        const { top = 0, height = 0 } = (element as Element | null)?.getBoundingClientRect() ?? {};
        return top + height / 2;
      });
      return Math.abs((first ?? 0) - (second ?? 0)) < 1;
    },
    both,
    { timeout: rollsMs },
  );
  const isThere = await inTheMiddle.then(
    () => true,
    () => false,
  );
  await rests(page);
  return isThere;
}

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
}

/** What axe finds against WCAG 2 A and AA; what Taro says in passing is left out, for it may be fading away just then. */
export async function axeFaults(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const tool = (
      globalThis as unknown as {
        axe: { run(node: unknown, options: object): Promise<{ violations: Violation[] }> };
      }
    ).axe;
    const { violations } = await tool.run({ exclude: ['.taro__toast'] }, { runOnly: ['wcag2a', 'wcag2aa'] });
    return violations.map(
      ({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)} ${nodes[0]?.failureSummary ?? ''}`,
    );
  });
}

/** By how much the page is wider than the screen. */
export async function overflow(page: Page): Promise<string[]> {
  const width = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  return width > 0 ? [`${width} px wider than the screen`] : [];
}

/** What can be pressed and is lower or narrower than a finger needs: 44, in elder mode 60 px. */
export function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const targets = document.querySelectorAll<HTMLElement>(
      ['button', 'radio', 'checkbox'].map((role) => `.pg [role=${role}]`).join(','),
    );
    return [...targets].flatMap((one) => {
      const { width, height } = one.getBoundingClientRect();
      const least = one.closest('.elder') ? 60 : 44;
      // A rounding of the layout is not a smaller finger.
      const isSmall = Math.min(width, height) < least - 0.5;
      if (!one.checkVisibility() || width === 0 || !isSmall) return [];
      return [`${one.getAttribute('aria-label')} is ${Math.round(width)} × ${Math.round(height)}`];
    });
  });
}

/** Sets the variable in which a page of the mini-program keeps the phone's scale of type; runs in the browser. */
export function enlarge(typeScale: number): void {
  document.addEventListener('DOMContentLoaded', () => {
    const style = document.createElement('style');
    style.textContent = `.pg { --k: ${typeScale} !important; }`;
    document.head.append(style);
  });
}

/** What an empty field says that cannot be read to its end. */
export function cutHints(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const fields = document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(
      '.pg input, .pg textarea',
    );
    const pen = document.createElement('canvas').getContext('2d');
    return [...fields].flatMap((one) => {
      if (!pen || one.value !== '' || !one.checkVisibility()) return [];
      const { font, paddingLeft, paddingRight } = getComputedStyle(one);
      pen.font = font;
      const room = one.clientWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight);
      const isCut =
        one.tagName === 'INPUT'
          ? pen.measureText(one.placeholder).width > room + 1
          : one.scrollHeight > one.clientHeight + 1;
      return isCut ? [`the field cuts ${one.placeholder}`] : [];
    });
  });
}

/** Words that cannot be read to their end: cut at the side, or out of the screen. What scrolls sideways and titles of lists may be. */
export function cutWords(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const mayBeCut = '.chips-x, .days, .w-1l, .w-2l, [aria-hidden="true"]';
    const read = [...document.querySelectorAll<HTMLElement>('.pg *')].filter(
      (one) =>
        !one.closest(mayBeCut) &&
        one.checkVisibility() &&
        [...one.childNodes].some(({ nodeType, textContent }) => nodeType === 3 && textContent?.trim()),
    );
    return read.flatMap((one) => {
      const words = document.createRange();
      words.selectNodeContents(one);
      const { left, right } = words.getBoundingClientRect();
      const isOut = left < -1 || right > innerWidth + 1;
      const isCut = one.scrollWidth > one.clientWidth + 1 && getComputedStyle(one).overflowX !== 'visible';
      const within = one.parentElement?.getBoundingClientRect();
      const sticksOut = within !== undefined && right > within.right + 1;
      return isOut || isCut || sticksOut ? [`${one.className} cuts ${one.textContent?.slice(0, 20)}`] : [];
    });
  });
}
