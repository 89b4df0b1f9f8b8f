import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { expect, test } from "vitest";
import { inTransaction, openControl } from "../../src/control/open-control.ts";
import { holdFolder } from "../../src/control/hold-folder.ts";
import { testFolder } from "../support/state.ts";

test("what was written is there when the state is opened again", () => {
  const path = join(testFolder(), "new", "control.sqlite");
  const first = openControl(path);
  first
    .prepare("INSERT INTO audit (at, principal, action, outcome) VALUES ('t', 'p', 'a', 'o')")
    .run();
  first.close();
  const again = openControl(path);
  expect(again.prepare("SELECT count(*) AS n FROM audit").get()).toEqual({ n: 1 });
  again.close();
});

test("every statement is on the disk when it returns", () => {
  const database = openControl(join(testFolder(), "control.sqlite"));
  expect(database.prepare("PRAGMA journal_mode").get()).toEqual({ journal_mode: "wal" });
  expect(database.prepare("PRAGMA synchronous").get()).toEqual({ synchronous: 2 });
  database.close();
});

test("a state of a later version is refused and left as it is", () => {
  const path = join(testFolder(), "control.sqlite");
  const later = new DatabaseSync(path);
  later.exec("PRAGMA user_version = 999; CREATE TABLE precious (x)");
  later.close();
  expect(() => openControl(path)).toThrow(expect.objectContaining({ code: "JOB_STATE" }));
  const kept = new DatabaseSync(path);
  expect(kept.prepare("PRAGMA user_version").get()).toEqual({ user_version: 999 });
  kept.close();
});

test.each([
  ["a file that is no database", (path: string) => writeFileSync(path, "x".repeat(4096))],
  ["a folder in its place", (path: string) => mkdirSync(path)],
])("%s is refused with what to do", (_, spoil) => {
  const path = join(testFolder(), "control.sqlite");
  spoil(path);
  expect(() => openControl(path)).toThrow(
    expect.objectContaining({ code: "JOB_STATE", help: expect.stringContaining("backup") }),
  );
});

test("statements of which one fails leave nothing", () => {
  const database = openControl(join(testFolder(), "control.sqlite"));
  const insert = database.prepare(
    "INSERT INTO audit (at, principal, action, outcome) VALUES (?, 'p', 'a', 'o')",
  );
  expect(() =>
    inTransaction(database, () => {
      insert.run("t");
      insert.run(null);
    }),
  ).toThrow("NOT NULL");
  expect(database.prepare("SELECT count(*) AS n FROM audit").get()).toEqual({ n: 0 });
  database.close();
});

test("a project is held by one server at a time", () => {
  const path = join(testFolder(), "lock");
  const release = holdFolder(path);
  expect(() => holdFolder(path)).toThrow(expect.objectContaining({ code: "HTTP_SERVED" }));
  release();
  holdFolder(path)();
});
