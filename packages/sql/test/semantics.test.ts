import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ansi, compileRow, name, print, sql } from "@satsuma/sql";
import { plain } from "./random/cells.ts";
import { choices } from "./semantics/choices.ts";
import { lists } from "./semantics/lists.ts";
import { numbers } from "./semantics/numbers.ts";
import { fields } from "./semantics/row.ts";
import { texts } from "./semantics/texts.ts";
import { times } from "./semantics/times.ts";
import { unknowns } from "./semantics/unknowns.ts";
import { engines } from "./support/engines/index.ts";
import type { Engine } from "./support/engines/index.ts";

const meanings = [...unknowns, ...numbers, ...texts, ...lists, ...times, ...choices];

/** DuckDB reads the standard's dialect too, where it has no faster way of its own. */
const standard = engines
  .filter(({ name }) => name === "duckdb")
  .map((kind) => ({ ...kind, title: "DuckDB, as the standard writes it", dialect: ansi }));

describe.each([...engines, ...standard])("on $title", ({ dialect, missing, open }) => {
  let engine: Engine;
  beforeAll(async () => {
    if (missing !== undefined) return;
    engine = await open();
    const columns = fields.map((field) => field.column);
    await engine.load([
      { table: ["row_of_fields"], columns, rows: [fields.map(({ cell }) => cell)] },
    ]);
  });
  afterAll(() => engine?.close());

  test.skipIf(missing).each(meanings)("%s", async (_title, node, expected) => {
    const expression = compileRow(node, (of) => name(of), dialect);
    const row = print(sql`SELECT ${expression} AS cell FROM row_of_fields`, dialect);
    const rows = await engine.run(row);
    expect(rows.map(({ cell }) => plain(cell))).toEqual([expected]);
  });
});
