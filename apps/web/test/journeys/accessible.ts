import axe from "axe-core";
import type { Page } from "playwright-core";
import { expect } from "vitest";
import { journey } from "../support/journey.ts";
import { routes, see } from "../support/routes.ts";
import { desk, phone } from "../support/visit.ts";

/** Every view, wide and narrow, light and dark, for those who hear it, and for those whose screen is small. */
export function accessibleJourneys(): void {
  journey("no view has what axe objects to, or is wider than the screen", async (page) => {
    const found: string[] = [];
    for (const route of routes) {
      await see(page, route);
      await page.evaluate(axe.source);
      for (const { width } of [desk, phone])
        for (const colorScheme of ["light", "dark"] as const) {
          await page.setViewportSize({ width, height: 900 });
          await page.emulateMedia({ colorScheme });
          const faults = await faultsOf(page);
          found.push(...faults.map((fault) => `${route} ${width} ${colorScheme}: ${fault}`));
        }
    }
    expect(found).toEqual([]);
  });
}

/** What axe objects to, rule by rule with the places; and how much wider than the screen the page is. */
const faultsOf = (page: Page): Promise<readonly string[]> =>
  page.evaluate(async () => {
    // Colours that fade into others are neither: what is measured is where they end. What is inherited fades a frame later.
    do {
      for (let frames = 0; frames < 3; frames++)
        await new Promise((resolve) => requestAnimationFrame(resolve));
    } while (document.getAnimations().length > 0);
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- its source was evaluated here before
    const { axe: here } = window as unknown as { axe: typeof axe };
    const { violations } = await here.run(document, {
      resultTypes: ["violations"],
      preload: false,
      iframes: false,
    });
    const { scrollWidth, clientWidth } = document.documentElement;
    return [
      ...violations.map(
        ({ id, nodes }) => `${id} at ${nodes.map(({ target }) => String(target)).join(", ")}`,
      ),
      ...(scrollWidth > clientWidth ? [`${scrollWidth - clientWidth} pixels too wide`] : []),
    ];
  });
