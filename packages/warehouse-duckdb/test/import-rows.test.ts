import { describe, expect, test } from "vitest";
import type { Frame } from "@satsuma/model";
import type { RowSource } from "@satsuma/sql";
import { column, field, instant, keptRows, number, text } from "./support/table.ts";
import { memoryWarehouse } from "./support/warehouse.ts";

describe("rows of a plugin", () => {
  const columns = {
    who: column(text),
    amount: { ...column(number), scale: 2 },
    seen: column(instant),
    vip: column({ kind: "yes/no" }),
  };

  const frame = (): Frame => ({
    length: 3,
    columns: {
      who: { kind: "codes", codes: Int32Array.of(0, 1, -1), dictionary: ["a", "b"] },
      amount: { kind: "numbers", values: Float64Array.of(2.55, Number.NaN, 1) },
      seen: { kind: "values", values: ["2026-07-01T10:00:00Z", "2026-07-02", "soon"] },
      vip: { kind: "values", values: [true, false, null] },
    },
  });

  const source = (): RowSource => ({
    columns,
    async *batches() {
      yield { rows: frame(), rejected: [{ file: "api", reason: "no such thing" }] };
      yield { rows: frame(), rejected: [] };
    },
  });

  const plan = (from: RowSource) => ({
    name: "orders",
    from,
    fields: Object.entries(columns).map(([name, about]) =>
      field({ name, type: about.type }, { column: about }),
    ),
    customer: "who",
    duplicates: "keep" as const,
  });

  test("are taken in with the same rules as files", async () => {
    const warehouse = await memoryWarehouse();
    const result = await warehouse.importTable(plan(source()));
    const kept = [
      ["a", "2.55", "2026-07-01T10:00:00Z", true],
      ["b", null, "2026-07-02T00:00:00Z", false],
    ];
    expect(await keptRows(warehouse)).toEqual([...kept, ...kept]);
    const late = 'found "soon", expected an existing date and time such as 2026-02-28 09:30:00';
    expect(result.rejected).toEqual([
      { file: "api", reason: "no such thing" },
      { file: "orders", line: 3, column: "seen", reason: late },
      { file: "orders", line: 6, column: "seen", reason: late },
    ]);
    expect(result.count).toEqual({ read: 7, accepted: 4, rejected: 3, kept: 4, leftOut: [] });
  });

  test("leave the import before whole when the plugin fails half-way", async () => {
    const warehouse = await memoryWarehouse();
    await warehouse.importTable(plan(source()));
    const failing: RowSource = {
      columns,
      async *batches() {
        yield { rows: frame(), rejected: [] };
        throw new Error("connection lost");
      },
    };
    await expect(warehouse.importTable(plan(failing))).rejects.toThrow("connection lost");
    expect(await keptRows(warehouse)).toHaveLength(4);
  });

  test("must have all columns in every batch", async () => {
    const warehouse = await memoryWarehouse();
    const lacking: RowSource = {
      columns,
      async *batches() {
        yield { rows: { length: 0, columns: {} }, rejected: [] };
      },
    };
    await expect(warehouse.importTable(plan(lacking))).rejects.toThrow("a batch lacks column who");
  });
});
