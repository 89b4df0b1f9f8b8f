import { expect, test, vi } from "vitest";
import { commandList } from "../../../src/commands/command-list.ts";
import { paneCommands } from "../../../src/commands/pane-commands.ts";
import { show } from "../../support/show.ts";
import { stillShop } from "../../support/still-shop.ts";

const client = stillShop(["vip", "lapsed", "new_customers"]);

test("help has every command of the pane with its keys, and of no other", async () => {
  const shown = show({ client, columns: 120, rows: 100 });
  await shown.until("vip");
  await shown.press("?");
  const help = await shown.until("Help: Segments");
  for (const id of paneCommands("segments")) {
    const { title, keys } = commandList[id];
    expect(help).toContain(title);
    expect(help).toContain(keys[0]);
  }
  expect(help).not.toContain(commandList["stop-job"].doc);
});

test("typing searches help, enter does what is chosen in the pane below, and help is gone", async () => {
  const shown = show({ client });
  await shown.until("vip");
  await shown.press("?", "o", "v", "e", "r", "l", "a", "p");
  expect(await shown.until("search: overlap")).toContain("Goes to how segments overlap.");
  await shown.press("enter");
  await shown.until("segments › overlap");
  expect(shown.text()).not.toContain("search:");
});

test("what is done from help reaches the pane from which it was opened", async () => {
  const shown = show({ client });
  await shown.until("vip");
  await shown.press("?", "f", "i", "l", "t", "e", "r", "enter");
  await expect(shown.until(/^ filter:$/mu)).resolves.toBeDefined();
});

test("all commands are found by some letters, and so are segments", async () => {
  const shown = show({ client });
  await shown.until("vip");
  await shown.press(":");
  await shown.press("l", "p", "s", "e", "d");
  await shown.until(/search: lpsed[^]*go to segment lapsed/u);
  await shown.press("enter");
  await expect(shown.until("segments › lapsed")).resolves.toBeDefined();
});

test("a click on an entry does it, a click beside closes the list", async () => {
  const shown = show({ client, columns: 120 });
  await shown.until("vip");
  await shown.press(":");
  await shown.until("All commands");
  await shown.press("clusters");
  await shown.until("search: clusters");
  await shown.click("Goes to groups");
  await shown.until("segments › clusters");
  await shown.press(":");
  await shown.until("search:");
  await shown.click({ x: 2, y: 12 });
  await expect(shown.untilNot("search:")).resolves.toBeDefined();
});

test("what was done last comes first", async () => {
  const shown = show({ client });
  await shown.until("vip");
  await shown.press(":", "churn tree", "enter");
  await shown.until("segments › churn tree");
  await shown.press(":");
  const screen = await shown.until("search:");
  expect(screen.split("\n")[3]).toContain("churn tree");
});

test("arrows and the wheel choose, keys of the line edit what is searched", async () => {
  const shown = show({ client });
  await shown.until("vip");
  await shown.press("?", "sorted");
  await shown.until("search: sorted");
  await shown.press("ctrl+w", "rising");
  await shown.until("search: rising");
  await shown.press("ctrl+u");
  await expect(shown.until(/ search: +│/u)).resolves.toBeDefined();
  const chosen = (): string | undefined => shown.text().split("\n").at(-4);
  const before = chosen();
  await shown.press("down", "down");
  await vi.waitUntil(() => chosen() !== before);
  await shown.press("up", "up");
  await vi.waitUntil(() => chosen() === before);
  await shown.wheel("down", "search:");
  await vi.waitUntil(() => chosen() !== before);
});

test("escape closes what lies over the screen, and the screen is as it was", async () => {
  const shown = show({ client });
  await shown.until("vip");
  await shown.press("j");
  await shown.until("2 of 3");
  // The first line also says what is being asked.
  const screen = (): readonly string[] => shown.text().split("\n").slice(1);
  const before = screen();
  await shown.press("?");
  await shown.until("Help: Segments");
  await shown.press("escape");
  await shown.untilNot("Help: Segments");
  expect(screen()).toEqual(before);
});

test("keys that the user changed are shown as they are", async () => {
  const { parseSettings } = await import("../../../src/settings/parse-settings.ts");
  const settings = parseSettings('{"keys": {"sort": ["o"], "run": []}}', "terminal.json");
  const shown = show({ client, settings });
  await shown.until("vip");
  await shown.press("?", "sort");
  expect(await shown.until("search: sort")).toMatch(/ o +sort /u);
});
