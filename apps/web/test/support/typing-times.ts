import type { Browser, Page } from "playwright-core";
import { beginRule, besideRule } from "./steps.ts";
import { desk, visit } from "./visit.ts";

/** What somebody who writes a rule waits for, each time, in milliseconds. */
export interface TypingTimes {
  /** From the last key until the count of the new text is shown; in it, how long the page waits whether there is another key. */
  readonly shown: readonly number[];
  /** From the page's question to the server's answer. */
  readonly answered: readonly number[];
}

/** Figures that are written one after the other in the place of one. */
const figures = Array.from({ length: 30 }, (_, i) => 21 + i * 7);

/** Writes rules of three conditions, each a little other than the one before, so that no answer is known yet. */
export async function typingTimes(browser: Browser, url: string): Promise<TypingTimes> {
  const { page } = await visit(browser, url, desk);
  await beginRule(page, "Timed");
  await page.keyboard.type("email_opt_in and has no returns in last 60 days");
  await page.keyboard.type(" and count of orders in last 10 days >= 1");
  await page.keyboard.press("Escape");
  await besideRule(page)
    .getByText(/in last 10 days >= 1/u)
    .waitFor();
  for (let i = 0; i < " days >= 1".length; i++) await page.keyboard.press("ArrowLeft");
  const shown: number[] = [];
  const answered: number[] = [];
  let before = 10;
  for (const figure of figures) {
    const times = await retype(page, before, figure);
    shown.push(times.shown);
    answered.push(times.answered);
    before = figure;
  }
  await page.context().close();
  return { shown, answered };
}

async function retype(page: Page, before: number, figure: number) {
  for (let i = 0; i < String(before).length; i++) await page.keyboard.press("Backspace");
  const answer = page.waitForResponse(
    (response) =>
      response.url().endsWith("/preview") &&
      (response.request().postData() ?? "").includes(`in last ${figure} days`) &&
      response.ok(),
  );
  await page.keyboard.type(String(figure));
  const began = performance.now();
  // Looked for at every frame: a locator looks after 20, 70, 170, 270 and 770 ms.
  await page.waitForFunction(
    (text) =>
      [...document.querySelectorAll("code")].some((code) => code.textContent?.includes(text)),
    `in last ${figure} days`,
  );
  const shown = performance.now() - began;
  const { requestStart, responseEnd } = (await answer).request().timing();
  return { shown, answered: responseEnd - requestStart };
}
