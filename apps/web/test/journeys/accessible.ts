import axe from "axe-core";
import type { Page } from "playwright-core";
import { expect } from "vitest";
import { journey } from "../support/journey.ts";
import { routes, see } from "../support/routes.ts";
import { ruleText } from "../support/steps.ts";
import { desk } from "../support/visit.ts";

/** What is still to be read without moving sideways (WCAG 2.2, success criterion 1.4.10: reflow). */
const narrowest = { width: 320 };

/** Every view, wide and narrow, light and dark, for those who hear it, and for those whose screen is small. */
export function accessibleJourneys(): void {
  journey("no view has what axe objects to, or is wider than the screen", async (page) => {
    const found: string[] = [];
    for (const route of routes) {
      await see(page, route);
      found.push(...(await faultsInAllLooks(page)).map((fault) => `${route} ${fault}`));
    }
    expect(found).toEqual([]);
  });

  journey("nor has a dialog, a menu or a list of what could be typed", async (page) => {
    const found: string[] = [];
    for (const [name, route, open] of openings) {
      await see(page, route);
      await open(page);
      found.push(...(await faultsInAllLooks(page)).map((fault) => `${name} ${fault}`));
    }
    expect(found).toEqual([]);
  });
}

/** What lies over a view, the view, and how it is opened. */
const openings: readonly (readonly [string, string, (page: Page) => Promise<void>])[] = [
  ["the palette", "/", openPalette],
  ["the menu of a segment", "/segments/win_back", openMenu],
  ["the question before deleting", "/segments/win_back", askToDelete],
  ["the review before saving", "/segments/big_spenders/edit", reviewEdit],
  ["what could be typed", "/segments/big_spenders/edit", completeRule],
];

async function openPalette(page: Page): Promise<void> {
  await page.keyboard.press("Control+k");
  await page.getByRole("dialog").getByRole("option").first().waitFor();
}

async function openMenu(page: Page): Promise<void> {
  await page.getByRole("button", { name: "More" }).click();
  await page.getByRole("menuitem", { name: /^Delete/u }).waitFor();
}

async function askToDelete(page: Page): Promise<void> {
  await openMenu(page);
  await page.getByRole("menuitem", { name: /^Delete/u }).click();
  await page.getByRole("dialog").waitFor();
}

async function reviewEdit(page: Page): Promise<void> {
  await ruleText(page).getByText("500", { exact: true }).dblclick();
  await page.keyboard.type("300");
  await page.getByRole("button", { name: "Review and save" }).click();
  await page.getByRole("dialog").getByText(/enter/u).first().waitFor();
}

async function completeRule(page: Page): Promise<void> {
  await ruleText(page).click();
  await page.keyboard.press("Control+End");
  await page.keyboard.type(" and count of ord");
  await page
    .getByRole("option", { name: /^orders/u })
    .first()
    .waitFor();
}

/** Faults at both widths, light and dark. */
async function faultsInAllLooks(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  const found: string[] = [];
  for (const { width } of [desk, narrowest])
    for (const colorScheme of ["light", "dark"] as const) {
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ colorScheme });
      const faults = await faultsOf(page);
      found.push(...faults.map((fault) => `${width} ${colorScheme}: ${fault}`));
    }
  return found;
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
