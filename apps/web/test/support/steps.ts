import type { Locator, Page } from "playwright-core";

/** Begins a segment of some title, and puts the cursor where its condition goes. */
export async function beginRule(page: Page, title: string): Promise<void> {
  await page.goto("/new");
  await page.getByLabel("What do you call these customers?").fill(title);
  await page.getByRole("button", { name: "Write the rule" }).click();
  await ruleText(page).click();
  await page.keyboard.press("Control+End");
}

/** The text of the rule in the editor. */
export const ruleText = (page: Page): Locator => page.getByRole("textbox", { name: "Rule text" });

/** What stands beside the editor: count, members, profile, overlap, what changes. */
export const besideRule = (page: Page): Locator =>
  page.getByRole("complementary", { name: "What the rule comes to" });

/** Looks at what an edit changes, and saves it. */
export async function save(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Review and save" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: "Save", exact: true }).click();
  await dialog.waitFor({ state: "detached" });
}

/** Takes what is proposed first with Enter, once it is what is wanted. */
export async function completeBy(page: Page, wanted: RegExp): Promise<void> {
  await page.getByRole("option", { name: wanted, selected: true }).waitFor();
  // What pops up while somebody types takes no key for a moment, so that nobody chooses what they did not see.
  await page.waitForTimeout(150);
  await page.keyboard.press("Enter");
}

/** Goes on with Tab until something of a role and a name has the focus. @throws Error when it is not reached */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let steps = 0; steps < 80; steps++) {
    await page.keyboard.press("Tab");
    if (await target.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`Tab must lead to ${String(target)}, and did not`);
}

/** Goes somewhere by the palette, with keys alone. */
export async function goByPalette(page: Page, words: string): Promise<void> {
  await page.keyboard.press("Control+k");
  await page.getByRole("dialog").getByRole("combobox").waitFor();
  await page.keyboard.type(words);
  await page.getByRole("option").first().waitFor();
  await page.keyboard.press("Enter");
  await page.getByRole("dialog").waitFor({ state: "detached" });
}
