import { writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { SatsumaError } from "@satsuma/model";
import type { ImportCount } from "@satsuma/model";
import { csv, importOf, keptRows, text } from "./support/table.ts";
import { temporaryFolder } from "./support/temporary.ts";
import { memoryWarehouse } from "./support/warehouse.ts";

/** Characters that readers of CSV stumble over, among letters of one to four bytes. */
const value = fc.string({
  unit: fc.constantFrom(
    "a",
    "B",
    "7",
    " ",
    ",",
    ";",
    '"',
    "\n",
    "\r",
    "\r\n",
    "\t",
    "é",
    "ß",
    "漢",
    "🍊",
    "#",
    "\\",
    "'",
  ),
  maxLength: 6,
});

const table = fc.integer({ min: 1, max: 4 }).chain((width) =>
  fc.record({
    rows: fc.array(
      fc.array(fc.tuple(value, fc.boolean()), { minLength: width, maxLength: width }),
      {
        maxLength: 12,
      },
    ),
    width: fc.constant(width),
    delimiter: fc.constantFrom(",", ";", "\t"),
    end: fc.constantFrom("\n", "\r\n"),
    mark: fc.constantFrom("", "\uFEFF"),
    endsWithLine: fc.boolean(),
    encoding: fc.constantFrom("utf-8" as const, "utf-16" as const),
  }),
);

test("any table written as CSV comes back as it was, with an account that balances", async () => {
  const warehouse = await memoryWarehouse();
  const path = join(temporaryFolder(), "table.csv");
  await fc.assert(
    fc.asyncProperty(
      table,
      async ({ rows, width, delimiter, end, mark, endsWithLine, encoding }) => {
        const names = Array.from({ length: width }, (_, i) => `c${i}`);
        const cell = ([content, isQuoted]: [string, boolean]): string =>
          isQuoted || /[\r\n",;\t]/.test(content) || content !== content.trim() || content === ""
            ? `"${content.replaceAll('"', '""')}"`
            : content;
        const lines = [names.join(delimiter), ...rows.map((row) => row.map(cell).join(delimiter))];
        const written = mark + lines.join(end) + (endsWithLine ? end : "");
        writeFileSync(path, Buffer.from(written, encoding === "utf-16" ? "utf16le" : "utf-8"));
        const columns = names.map((name) => ({ name, type: text }));
        const result = await warehouse.importTable(
          importOf(path, columns, { format: { ...csv, delimiter, encoding } }),
        );
        const read = rows.map((row) => row.map(([content]) => (content === "" ? null : content)));
        expect(await keptRows(warehouse)).toEqual(read.filter(([customer]) => customer !== null));
        expect(result.count).toMatchObject({
          read: rows.length,
          accepted: rows.length,
          rejected: 0,
        });
      },
    ),
    { numRuns: 60 },
  );
});

test("whatever bytes a file holds, every record is accepted or rejected", async () => {
  const warehouse = await memoryWarehouse();
  const path = join(temporaryFolder(), "noise.csv");
  const noise = fc.string({
    unit: fc.constantFrom("a", "1", ",", ",", '"', "\n", "\n", "\r\n", "\r", " ", "é", "\0"),
    maxLength: 60,
  });
  await fc.assert(
    fc.asyncProperty(noise, fc.boolean(), async (content, isLatin) => {
      writeFileSync(path, Buffer.from(`x,y\n${content}`, isLatin ? "latin1" : "utf-8"));
      const columns = ["x", "y"].map((name) => ({ name, type: text }));
      const outcome = await warehouse.importTable(importOf(path, columns)).then(
        ({ count }) => balances(count),
        (error: unknown) => error instanceof SatsumaError && error.code,
      );
      expect([true, "DATA_QUOTE_UNCLOSED"]).toContain(outcome);
    }),
    { numRuns: 75 },
  );
});

function balances({ read, accepted, rejected, kept, leftOut }: ImportCount): boolean {
  const left = leftOut.reduce((sum, { rows }) => sum + rows, 0);
  return read === accepted + rejected && accepted === kept + left;
}
