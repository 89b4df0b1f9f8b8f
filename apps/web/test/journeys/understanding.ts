import { expect } from "vitest";
import { journey } from "../support/journey.ts";
import { besideRule, save } from "../support/steps.ts";
import { phone } from "../support/visit.ts";

/** What a segment is like, how segments overlap, and what methods find. */
export function understandingJourneys(): void {
  journey(
    "a segment's page tells who is in it, what is typical and how that came",
    async (page) => {
      await page.goto("/");
      await page.getByRole("link", { name: "Win-back list" }).click();
      await page.getByRole("img", { name: /Size/u }).waitFor();
      await page.getByRole("tab", { name: "Profile" }).click();
      await page.getByRole("tabpanel").getByRole("img").first().waitFor();
      await page.getByRole("tab", { name: "History" }).click();
      await page.getByRole("table", { name: "Size at each point" }).waitFor();
      await page.getByRole("tab", { name: "Members" }).click();
      await page.getByRole("table", { name: "Members" }).getByRole("link").first().click();
      await page.getByRole("heading", { name: /^Customer / }).waitFor();
      await page.getByRole("option", { name: "✓ Win-back list" }).waitFor({ state: "attached" });
    },
  );

  journey("a customer is found by a part of the key", async (page) => {
    await page.goto("/customers");
    await page.getByText(/^800 customers/u).waitFor();
    await page.getByRole("searchbox").fill("77");
    await page.getByText(/^\d\d? customers/u).waitFor();
    const found = page.getByRole("table", { name: "Members" }).getByRole("link");
    expect(await found.first().innerText()).toContain("77");
    await found.first().click();
    await page.getByRole("heading", { name: /^Customer .*77/u }).waitFor();
  });

  journey(
    "segments are held against each other",
    async (page) => {
      await page.goto("/overlap");
      await page.getByRole("table", { name: "Largest combinations" }).waitFor();
      expect(await page.getByRole("img").first().getAttribute("aria-label")).not.toBe("");
    },
    { look: phone },
  );

  journey("clusters become a rule of the project", async (page) => {
    await page.goto("/discover");
    await page.getByRole("searchbox").fill("groups");
    await page
      .getByRole("button", { name: /^Start clusters\./u })
      .first()
      .click();
    await page
      .getByRole("button", { name: /^Take over/u })
      .first()
      .click();
    await besideRule(page)
      .getByText(/of 800 customers/u)
      .waitFor();
    await save(page);
    await page.getByText("saved", { exact: true }).waitFor();
  });
}
