import type { Page } from "playwright-core";

/** Runs all rules by the page, and waits until that is done. */
export async function runOnce(page: Page): Promise<void> {
  await page.goto("/runs");
  await page.getByRole("button", { name: "Run now" }).click();
  const outcome = page.getByRole("region", { name: "The latest run here" });
  await outcome.getByText("Evaluated").waitFor();
}
