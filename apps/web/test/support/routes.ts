import type { Page } from "playwright-core";

/** Addresses of all views, with names that the sample shop has. */
export const routes: readonly string[] = [
  "/",
  "/new",
  "/segments/win_back",
  "/segments/win_back/members",
  "/segments/win_back/profile",
  "/segments/win_back/history",
  "/segments/win_back/overlap",
  "/segments/win_back/changes",
  "/segments/value_tier.gold",
  "/segments/win_back/edit",
  "/rules",
  "/rules/segments/tiers.seg?at=value_tier",
  "/overlap",
  "/discover",
  "/runs",
  "/send",
  "/send/win_back",
  "/quality",
  "/customers",
  "/customers/36",
  "/reference",
  "/nowhere",
];

/** Goes to a view and waits until all of it is there. */
export async function see(page: Page, route: string): Promise<void> {
  await page.goto(route);
  await page.getByRole("heading", { level: 1 }).waitFor();
  // What is still to come has its place kept.
  await page.waitForFunction(() => document.querySelector(".waiting, .is-stale") === null);
}
