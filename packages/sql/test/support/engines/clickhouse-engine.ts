import { createRequire } from "node:module";
import { join } from "node:path";
import { clickhouse } from "@satsuma/sql";
import type { SqlParameter } from "@satsuma/sql";
import { chdbFolder, chdbMissing } from "./chdb-location.ts";
import { clickhouseCell, clickhouseTables } from "./clickhouse-cells.ts";
import type { Engine, EngineKind, PlainCell, PlainRow } from "./engine.ts";
import { loadScript } from "./tables.ts";

/** ClickHouse within the process. */
export const clickhouseEngine: EngineKind = {
  name: "clickhouse",
  title: "ClickHouse 26.7 (chdb)",
  dialect: clickhouse,
  ...(chdbMissing !== undefined && { missing: chdbMissing }),
  open: async () => engineOver(openSession()),
};

/** What we use of a session of chdb. */
interface Session {
  query(text: string, format?: string): string;
  queryBind(
    text: string,
    parameters: Readonly<Record<string, SqlParameter>>,
    format?: string,
  ): string;
  cleanup(): void;
}

function openSession(): Session {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- as chdb's own declarations say; it is not there to be imported
  const { Session } = createRequire(join(chdbFolder, "package.json"))("chdb") as {
    readonly Session: new () => Session;
  };
  return new Session();
}

function engineOver(session: Session): Engine {
  for (const setting of [...jsonSettings, ...quickSettings]) session.query(`SET ${setting}`);
  return {
    name: "clickhouse",
    dialect: clickhouse,
    execute: async (script) => {
      const statements = script.split(/;\s*(?:\n|$)/u).filter((text) => text.trim() !== "");
      for (const text of statements) session.query(text);
    },
    run: async ({ text, parameters }) => {
      const named = Object.fromEntries(parameters.map((value, i) => [`p${i + 1}`, value]));
      try {
        return rowsOf(session.queryBind(text, named, "JSONCompact"));
      } catch (error) {
        // What a statement gave before it failed would stand before what the next one gives.
        session.query("SELECT 1");
        throw error;
      }
    },
    load: async (tables) => {
      for (const text of loadScript(tables, clickhouseTables)) session.query(text);
    },
    close: async () => session.cleanup(),
  };
}

/** Tables of tests have a few rows, and starting threads for them takes longer than reading them. */
const quickSettings = ["max_threads = 1"];

/** JSON has no exact numbers and none that are not finite, so they come as text. */
const jsonSettings = [
  "output_format_json_quote_decimals = 1",
  "output_format_json_quote_64bit_integers = 1",
  "output_format_json_quote_denormals = 1",
];

function rowsOf(json: string): PlainRow[] {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the format that was asked for
  const { meta, data } = JSON.parse(json) as {
    readonly meta: readonly { readonly name: string; readonly type: string }[];
    readonly data: readonly (readonly PlainCell[])[];
  };
  return data.map((row) =>
    Object.fromEntries(
      meta.map(({ name, type }, i) => [name, clickhouseCell(row[i] ?? null, type)]),
    ),
  );
}
