import { join } from "node:path";
import type { Page } from "playwright-core";
import { expect, test as plain } from "vitest";
import { desk, visit } from "./visit.ts";
import type { Look } from "./visit.ts";
import { openWorld } from "./world.ts";
import type { World } from "./world.ts";

/** Enough for every method to find something, and few enough to be quick. */
const customers = 800;

/** Where pictures of journeys are left that failed. */
const pictures = join(import.meta.dirname, "../../../../node_modules/.cache/journeys");

/** A test that is given a world, the same for all of a file. */
// oxlint-disable-next-line no-empty-pattern -- Vitest reads from the pattern what is needed: nothing
const test = plain.extend("world", { scope: "file" }, async ({}, { onCleanup }) => {
  const world = await openWorld(customers);
  onCleanup(() => world.close());
  return world;
});

interface JourneyOptions {
  readonly look?: Look;
  /** What the journey provokes: faults whose text it matches are none. */
  readonly excused?: RegExp;
}

/** Declares a test in which somebody who was never there comes to the page. Nothing may go wrong unseen meanwhile. */
export function journey(
  title: string,
  walk: (page: Page, world: World) => Promise<void>,
  { look = desk, excused }: JourneyOptions = {},
): void {
  const { width, scheme } = look;
  test(`${title} (${width} pixels, ${scheme})`, async ({ world }) => {
    const { page, faults } = await visit(world.browser, world.server.url, look);
    try {
      await walk(page, world);
    } catch (error) {
      await page.screenshot({ path: join(pictures, `${title} ${width}.png`) });
      throw error;
    } finally {
      await page.context().close();
    }
    expect(faults.filter((fault) => excused?.test(fault) !== true)).toEqual([]);
  });
}
