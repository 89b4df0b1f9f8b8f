import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { expect } from "vitest";
import { journey } from "../support/journey.ts";
import { beginRule, besideRule, goByPalette, ruleText, tabTo } from "../support/steps.ts";
import { desk, phone } from "../support/visit.ts";

/** From the list of segments to an exported audience without a mouse. */
export function keyboardJourneys(): void {
  for (const [look, title] of [
    [desk, "Key fans"],
    [phone, "Hand fans"],
  ] as const)
    journey("all of it is done with keys alone", (page) => withKeys(page, title), { look });

  journey("no key is lost where the server is slow to say what one may do", async (page) => {
    await page.route("**/session", async (route) => {
      await page.waitForTimeout(1000);
      await route.continue();
    });
    await beginRule(page, "Early keys");
    await page.keyboard.type("has orders in last 30 days");
    expect(await ruleText(page).innerText()).toContain("where has orders in last 30 days");
  });
}

async function withKeys(page: Page, title: string): Promise<void> {
  const { keyboard } = page;
  await page.goto("/");
  await page.getByRole("heading", { name: "Segments" }).waitFor();
  await keyboard.press("n");
  await page.getByLabel("What do you call these customers?").waitFor();
  await keyboard.type(title);
  await keyboard.press("Enter");
  await page.getByRole("textbox", { name: "Rule text" }).waitFor();
  await keyboard.type("has orders in last 30 days");
  await besideRule(page)
    .getByText(/of 800 customers/u)
    .waitFor();
  await keyboard.press("Control+s");
  await tabTo(page, page.getByRole("dialog").getByRole("button", { name: "Save", exact: true }));
  await keyboard.press("Enter");
  await page.getByText("saved", { exact: true }).waitFor();
  await goByPalette(page, "runs");
  await tabTo(page, page.getByRole("button", { name: "Run now" }));
  await keyboard.press("Enter");
  await page.getByRole("progressbar").waitFor();
  await page.getByRole("button", { name: "Run now", disabled: false }).waitFor();
  await goByPalette(page, title);
  await tabTo(page, page.getByRole("link", { name: "Export or send" }));
  await keyboard.press("Enter");
  const csv = page.getByRole("button", { name: "CSV" });
  await csv.waitFor();
  await tabTo(page, csv);
  const waiting = page.waitForEvent("download");
  await keyboard.press("Enter");
  const text = readFileSync(await (await waiting).path(), "utf8");
  expect(text.split(/\r?\n/u)[0]).toBe("customer");
}
