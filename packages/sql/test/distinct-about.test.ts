import { join, print, raw, sql } from "@satsuma/sql";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { engines } from "./support/engines/index.ts";
import type { Engine } from "./support/engines/index.ts";

/** A hundred rows with forty different values; every fifth is unknown. */
const rows = join(
  Array.from({ length: 100 }, (_, i) =>
    i % 5 === 0 ? sql`SELECT NULL AS v` : sql`SELECT ${raw(String(i % 50))} AS v`,
  ),
  " UNION ALL ",
);

describe.each([...engines])("values counted on $title", (kind) => {
  let engine: Engine;
  beforeAll(async () => {
    if (kind.missing === undefined) engine = await kind.open();
  });
  afterAll(() => engine?.close());

  it.skipIf(kind.missing)("are those that are known, give or take a few", async () => {
    const count = kind.dialect.distinctAbout(raw("v"));
    const query = sql`SELECT ${count} AS n FROM (${rows}) AS t`;
    const [row] = await engine.run(print(query, kind.dialect));
    expect(Math.abs(Number(row?.["n"]) - 40)).toBeLessThanOrEqual(4);
  });
});
