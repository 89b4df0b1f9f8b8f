import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { expect } from "vitest";
import { journey } from "../support/journey.ts";
import { beginRule, besideRule, completeBy, ruleText, save } from "../support/steps.ts";
import { desk, phone } from "../support/visit.ts";
import type { World } from "../support/world.ts";

/** Rules as text: completion, mistakes, what they come to, what an edit changes, saving, and somebody else who saves as well. */
export function writingJourneys(): void {
  for (const [look, title] of [
    [desk, "Quarter fans"],
    [phone, "Spring fans"],
  ] as const)
    journey(
      "a rule is completed, mended, counted and saved as a file of the project",
      (page, world) => writeRule(page, world, title),
      { look },
    );

  journey("an edit says who enters and who leaves, and why, before it is saved", async (page) => {
    await page.goto("/segments/big_spenders/edit");
    await ruleText(page).waitFor();
    await page.getByRole("tab", { name: "What changes" }).click();
    await page.getByText("The text is as it is saved").waitFor();
    await ruleText(page).getByText("500", { exact: true }).dblclick();
    await page.keyboard.type("300");
    const beside = besideRule(page);
    await beside.getByText("Spent 500 EUR or more in the last 90 days").waitFor();
    expect(await beside.innerText()).toMatch(/\+\d+ enter/u);
    await page.getByRole("button", { name: "Discard" }).click();
    await beside.getByText("The text is as it is saved").waitFor();
  });

  journey("a rule is changed in blocks, and its text is what they say", async (page) => {
    await page.goto("/segments/big_spenders/edit");
    await page.getByRole("button", { name: "Blocks" }).click();
    await page.getByRole("textbox", { name: "Value in EUR" }).fill("300");
    const beside = besideRule(page);
    await beside.getByText("is at least 300 EUR").waitFor();
    await page.getByRole("button", { name: "Text", exact: true }).click();
    expect(await ruleText(page).innerText()).toContain(">= 300 EUR");
    await page.getByRole("button", { name: "Discard" }).click();
  });

  journey("a file that was changed on the disk meanwhile keeps both texts", keepBoth, {
    excused: /412/u,
  });
}

async function writeRule(page: Page, { folder }: World, title: string): Promise<void> {
  await beginRule(page, title);
  await page.keyboard.type("count of ord");
  await completeBy(page, /^orders/u);
  await page.keyboard.type(" in last 90 days >= 2 and has retruns");
  await page.getByText("there are no events called retruns").waitFor();
  await page.getByRole("button", { name: /did you mean returns/u }).click();
  const beside = besideRule(page);
  await beside.getByText(/of 800 customers/u).waitFor();
  const told = await beside.innerText();
  expect(told).toContain("at least 2 orders since 2 Apr 2026 (the last 90 days)");
  expect(told).toMatch(/count of orders in last 90 days >= 2\s+\d+\s+−\d+/u);
  await page.getByRole("tab", { name: "Members" }).click();
  await beside.getByRole("heading", { name: /^\d+ members$/u }).waitFor();
  await beside.getByRole("button", { name: "Show more" }).click();
  await beside.getByRole("listitem").nth(20).waitFor();
  await save(page);
  await page.getByText("saved", { exact: true }).waitFor();
  const file = join(folder, `segments/${title.toLowerCase().replace(" ", "_")}.seg`);
  expect(readFileSync(file, "utf8")).toContain(
    "count of orders in last 90 days >= 2 and has returns",
  );
}

async function keepBoth(page: Page, { folder }: World): Promise<void> {
  const file = join(folder, "segments/consent.seg");
  await page.goto("/rules/segments/consent.seg");
  await ruleText(page).click();
  const theirs = `${readFileSync(file, "utf8")}# theirs\n`;
  writeFileSync(file, theirs);
  await page.keyboard.press("Control+End");
  await page.keyboard.type("# mine");
  await page.keyboard.press("Control+s");
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: "Save", exact: true }).click();
  await dialog.getByText("Somebody else changed segments/consent.seg").waitFor();
  const told = await dialog.innerText();
  expect(told).toContain("# theirs");
  expect(told).toContain("# mine");
  expect(readFileSync(file, "utf8")).toBe(theirs);
  await dialog.getByRole("button", { name: "Go on editing" }).click();
  expect(await ruleText(page).innerText()).toContain("# mine");
}
