import { ansi, print, timezoneProbe } from "@satsuma/sql";
import type { Fragment } from "@satsuma/sql";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { engines } from "./support/engines/index.ts";
import type { Engine } from "./support/engines/index.ts";

describe.each(engines)("on $title", ({ dialect, missing, ...kind }) => {
  let engine: Engine;
  beforeAll(async () => {
    if (missing === undefined) engine = await kind.open();
  });
  afterAll(() => engine?.close());

  it.skipIf(missing)("clocks show what ours show", async () => {
    const { about, statement } = timezoneProbe(dialect);
    const [answers = {}] = await engine.run(print(statement, dialect));
    expect(Object.keys(about).length).toBe(20);
    expect(Object.keys(about).filter((column) => answers[column] !== true)).toEqual([]);
  });

  it.skipIf(missing)("clocks that are all of UTC are noticed", async () => {
    const times = { ...dialect.times, local: (instant: Fragment) => instant };
    const { about, statement } = timezoneProbe({ ...dialect, times });
    const [answers = {}] = await engine.run(print(statement, dialect));
    expect(Object.keys(about).filter((column) => answers[column] !== false)).toEqual([]);
  });
});

it("says which instant and zone a column is about", () => {
  expect(timezoneProbe(ansi).about["probe_4"]).toBe("2025-10-26T01:00:00Z Europe/Berlin");
});
