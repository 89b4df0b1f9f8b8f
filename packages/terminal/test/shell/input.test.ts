import { expect, test } from "vitest";
import { parseSettings } from "../../src/settings/parse-settings.ts";
import { show } from "../support/show.ts";
import { stillShop } from "../support/still-shop.ts";

const names = Array.from({ length: 40 }, (_, i) => `segment_${String(i).padStart(2, "0")}`);
const client = stillShop(names);

test("keys that come at once are done one after the other, each on what the one before left", async () => {
  const shown = show({ client });
  await shown.until("segment_00");
  await shown.press("jj:overlap\r");
  await expect(shown.until("segments › overlap")).resolves.toBeDefined();
});

test("what is typed ahead reaches a line that an earlier key opened", async () => {
  const shown = show({ client });
  await shown.until("segment_00");
  await shown.press("/segment_07");
  await shown.until("filter: segment_07");
  await expect(shown.untilNot("segment_08")).resolves.toBeDefined();
});

test("a key that does nothing clears what was told", async () => {
  const shown = show({ client });
  await shown.until("segment_00");
  await shown.press("escape");
  await shown.until("this is where you began");
  await shown.press("ü");
  await expect(shown.untilNot("this is where you began")).resolves.toBeDefined();
});

test("escape goes back and never ends the program", async () => {
  const shown = show({ client });
  await shown.until("segment_00");
  await shown.press("2");
  await shown.until("segments › overlap");
  await shown.press("escape");
  await shown.untilNot("› overlap");
  await shown.press("escape", "escape");
  await expect(shown.until("this is where you began; q ends the program")).resolves.toBeDefined();
});

test("ctrl+c stops what is asked; where nothing is, a second one ends the program", async () => {
  const shown = show({ client, place: { screen: "overlap" } });
  await shown.until("ctrl+c stops");
  await shown.press("ctrl+c");
  await shown.until("stopped; ctrl+r asks again");
  await shown.press("ctrl+c");
  await shown.until("ctrl+c again ends the program");
  await shown.press("ctrl+c");
  await expect(shown.ended).resolves.toBeUndefined();
});

test("ctrl+c leaves a line that is asked for, and lists, before anything else", async () => {
  const shown = show({ client });
  await shown.until("segment_00");
  await shown.press("C");
  await shown.until(/^ customer:/mu);
  await shown.press("ctrl+c");
  await shown.untilNot(/^ customer:/mu);
  await shown.press("?");
  await shown.until("Help: Segments");
  await shown.press("ctrl+c");
  await expect(shown.untilNot("Help: Segments")).resolves.toBeDefined();
});

test("pasted text is typed where text is typed, and is no keys elsewhere", async () => {
  const shown = show({ client });
  await shown.until("segment_00");
  await shown.press("\u{1B}[200~qq\u{1B}[201~");
  await shown.until("nothing here takes text");
  await shown.press("C", "\u{1B}[200~C-12\n\u{1B}[201~");
  await expect(shown.until(/^ customer: C-12/mu)).resolves.toBeDefined();
});

test("a click on a row chooses it, and on the commands below does them", async () => {
  const shown = show({ client });
  await shown.until("segment_00");
  await shown.click("segment_03");
  await shown.until("4 of 40");
  await shown.click("/ filter");
  await expect(shown.until(/^ filter:/mu)).resolves.toBeDefined();
});

test("a click on the way at the top goes back", async () => {
  const shown = show({ client });
  await shown.until("segment_00");
  await shown.press("2");
  await shown.until("segments › overlap");
  await shown.click("segments › overlap");
  await expect(shown.untilNot("› overlap")).resolves.toBeDefined();
});

test("the wheel moves by three rows", async () => {
  const shown = show({ client });
  await shown.until("1 of 40");
  await shown.wheel("down", "segment_05");
  await shown.until("4 of 40");
  await shown.wheel("up", "segment_05");
  await expect(shown.until("1 of 40")).resolves.toBeDefined();
});

test("the mouse is asked for, and not where the user does not want it", async () => {
  const shown = show({ client });
  await shown.until("segment_00");
  expect(shown.beside()).toContain("\u{1B}[?1000h");
  const settings = parseSettings('{"mouse": false}', "terminal.json");
  const without = show({ client, settings });
  await without.until("segment_00");
  expect(without.beside()).not.toContain("\u{1B}[?1000h");
});

test("keys of the user's own do what they are for, the usual ones no longer", async () => {
  const settings = parseSettings(
    '{"keys": {"go-overlap": ["g o"], "quit": ["ctrl+q"]}}',
    "terminal.json",
  );
  const shown = show({ client, settings });
  await shown.until("segment_00");
  await shown.press("2", "q", "g");
  await shown.until(/^ g …/mu);
  await shown.press("o");
  await expect(shown.until("segments › overlap")).resolves.toBeDefined();
});

test("a terminal that is too small says how large it must be, and goes on where it was", async () => {
  const shown = show({ client });
  await shown.until("segment_00");
  await shown.press("j", "j");
  await shown.until("3 of 40");
  await shown.resize(39, 9);
  await shown.until("it takes 40 by 10");
  await shown.resize(80, 24);
  await expect(shown.until("3 of 40")).resolves.toBeDefined();
});

test("the least that it is made for shows everything that is needed", async () => {
  const shown = show({ client, columns: 40, rows: 10 });
  const screen = await shown.until("segment_00");
  expect(screen.split("\n")).toHaveLength(10);
  expect(screen).toMatch(/\? more$/u);
});

test("with one pane, tab says so and does nothing", async () => {
  const shown = show({ client, place: { screen: "overlap" } });
  await shown.until("overlap");
  await shown.press("?", "escape");
  await shown.press("tab");
  expect(shown.panes().length).toBeGreaterThan(0);
});

test("who quits while a job is being worked on is asked first", async () => {
  const busy = stillShop(names, { jobs: [{ id: "1", kind: "run", state: "running" }] });
  const shown = show({ client: busy, folder: "shop" });
  await shown.until("segment_00");
  await shown.press("q");
  await shown.until("a job is being worked on, ending stops it: end the program?");
  await shown.press("n");
  await shown.untilNot("end the program?");
  await shown.press("q");
  await shown.until("end the program?");
  await shown.click("y yes");
  await expect(shown.ended).resolves.toBeUndefined();
});
