import { expect } from "vitest";
import { journey } from "../support/journey.ts";

/** From a project of which nothing was run to published segments. */
export function runningJourneys(): void {
  journey("segments are listed before anything was run, and say so", async (page) => {
    await page.goto("/");
    const row = page.getByRole("row", { name: /Win-back list/u });
    expect(await row.innerText()).toContain("not run");
  });

  journey("a run shows how far it is, and publishes how many are in each segment", async (page) => {
    await page.goto("/runs");
    await page.getByRole("button", { name: "Run now" }).click();
    await page.getByRole("progressbar").waitFor();
    const outcome = page.getByRole("region", { name: "The latest run here" });
    await outcome.getByText("Evaluated").waitFor();
    expect(await outcome.innerText()).toMatch(/Customers\s+800\s/u);
    await page.getByRole("link", { name: "Segments", exact: true }).click();
    await page.getByRole("cell", { name: /^\d+$/u }).first().waitFor();
    expect(await page.getByRole("main").innerText()).not.toContain("not run");
  });
}
