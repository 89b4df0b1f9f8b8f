import { PGlite } from "@electric-sql/pglite";
import type { ParserOptions } from "@electric-sql/pglite";
import { postgres } from "@satsuma/sql";
import type { Engine, EngineKind, PlainRow } from "./engine.ts";
import { cellTypes, postgresCell, postgresTables } from "./postgres-cells.ts";
import { loadScript } from "./tables.ts";

/** PostgreSQL compiled to WebAssembly, in memory. */
export const pgliteEngine: EngineKind = {
  name: "pglite",
  title: "PostgreSQL 18 (PGlite)",
  dialect: postgres,
  open: async () => engineOver(await PGlite.create()),
};

function engineOver(database: PGlite): Engine {
  const execute = async (script: string): Promise<void> => {
    await database.exec(script);
  };
  return {
    name: "pglite",
    dialect: postgres,
    execute,
    run: async ({ text, parameters }) => {
      const { fields, rows } = await database.query<(string | null)[]>(text, [...parameters], {
        rowMode: "array",
        parsers: asText,
      });
      return rows.map((row): PlainRow =>
        Object.fromEntries(
          fields.map(({ name, dataTypeID }, i) => [name, postgresCell(row[i] ?? null, dataTypeID)]),
        ),
      );
    },
    load: (tables) => execute(loadScript(tables, postgresTables).join(";\n")),
    close: () => database.close(),
  };
}

/** Values as the text in which they are sent. */
const asText: ParserOptions = Object.fromEntries(
  cellTypes.map((type) => [type, (text: string) => text]),
);
