import type { Browser } from "playwright-core";
import { desk, visit } from "./visit.ts";

const repeats = 15;

/**
 * How long it takes from asking for the page until the list of segments is there and can be used, for somebody whose browser has
 * nothing of it yet.
 *
 * @returns milliseconds, each time
 */
export async function firstPageTimes(browser: Browser, url: string): Promise<readonly number[]> {
  const times: number[] = [];
  for (let i = 0; i < repeats; i++) {
    const { page } = await visit(browser, url, desk);
    const before = performance.now();
    await page.goto("/", { waitUntil: "commit" });
    await page.getByRole("link", { name: "Win-back list" }).waitFor();
    times.push(performance.now() - before);
    await page.context().close();
  }
  return times;
}
