import { expect, test } from "vitest";
import { manyMembers } from "../support/many-members.ts";
import { show } from "../support/show.ts";

const place = { screen: "segment", segment: "all", tab: "members" } as const;

/** Fifty members, of whom eighteen are on the screen. */
async function opened() {
  const shown = show({ client: manyMembers(50).client, place });
  await shown.until("c0 ");
  return shown;
}

test("a click chooses a row, and opens it when it is chosen already", async () => {
  const shown = await opened();
  await shown.click("c7 ");
  await shown.until("8 of 50");
  await shown.click("c7 ");
  expect(await shown.until("customer c7")).not.toContain("8 of 50");
});

test("a click on a title sorts by it", async () => {
  const shown = await opened();
  await shown.click("city");
  expect(await shown.until("city ▲")).toContain("1 of 50");
});

test("pages, halves of them, the first and the last row are a key away, and so is any row by its number", async () => {
  const shown = await opened();
  const at = async (row: number, ...keys: readonly string[]): Promise<void> => {
    await shown.press(...keys);
    expect(await shown.until(` ${row} of 50 `)).toContain(`c${row - 1} `);
  };
  await at(18, "pagedown");
  await at(9, "ctrl+u");
  await at(50, "G");
  await at(33, "pageup");
  await at(1, "g", "g");
  await at(1, "k");
  await at(44, "ctrl+g", "44", "enter");
  await at(50, "ctrl+g", "99", "enter");
});

test("columns are hidden, change places and are brought back", async () => {
  const shown = await opened();
  await shown.press("l", ">");
  await shown.until(/customer +city +score/u);
  await shown.press("-");
  await shown.untilNot(/city +score/u);
  await shown.press("+", "sco", "enter");
  await shown.until(/customer +city +score/u);
  await shown.press("<", "<");
  await shown.until(/score +customer +city/u);
  await shown.press("=");
  expect(await shown.until(/customer +score +city/u)).toContain("c0 ");
});

test("a cell and a row are copied through the terminal", async () => {
  const shown = await opened();
  const copied = (text: string): string => Buffer.from(text).toString("base64");
  await shown.press("j", "l", "y");
  await shown.until("copied: 1");
  await shown.press("Y");
  await shown.until("copied: c1");
  expect(shown.beside()).toContain(copied("c1\t1\tKöln"));
});

test("a pane of a few cells still shows which row is chosen", async () => {
  const shown = show({ client: manyMembers(50).client, place, columns: 40, rows: 10 });
  await shown.until("c0");
  await shown.press("l", "l");
  expect(await shown.until("Köln")).toContain("c0");
});
