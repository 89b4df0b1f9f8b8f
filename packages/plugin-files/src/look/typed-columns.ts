import type { SourceColumn, ValueType } from "@satsuma/plugin";
import { quoted } from "./engine.ts";
import type { Looker } from "./engine.ts";
import { lookInSteps, lookOnce } from "./decimal-places.ts";

/**
 * The columns of a table whose files carry types (Parquet, JSON lines). Doubles that all hold decimals of a few places are
 * exact numbers: they were written from them.
 *
 * @param unknowns how many rows hold no value, of columns for which that is known without reading them; absent where files must be read
 * even to know their columns
 */
export async function typedColumns(
  looker: Looker,
  table: string,
  unknowns?: ReadonlyMap<string, number>,
): Promise<SourceColumn[]> {
  const described = await looker.rows(`DESCRIBE SELECT * FROM ${table}`);
  const columns = described.map((row) => ({
    name: String(row["column_name"]),
    stored: String(row["column_type"]),
  }));
  if (columns.length === 0) return [];
  const doubles = columns.flatMap(({ name, stored }) => (isDouble(stored) ? [name] : []));
  const counted = columns.flatMap(({ name }, i) =>
    unknowns?.has(name) === true ? [] : [`count(${quoted(name)}) AS known${i}`],
  );
  const look = unknowns === undefined ? lookOnce : lookInSteps;
  const { row, places } = await look(looker, table, { doubles, counted });
  return columns.map(({ name, stored }, i) => {
    const unknown = unknowns?.get(name) ?? Number(row["total"]) - Number(row[`known${i}`]);
    const nullable = unknown > 0;
    return {
      name,
      ...typed(stored, places.get(name), nullable),
      ...(stored === "JSON" && Number(row[`known${i}`]) === 0 ? { isEmpty: true } : {}),
      ...(stored.startsWith("TIMESTAMP") && !stored.includes("TIME ZONE")
        ? { isLocalTime: true }
        : {}),
    };
  });
}

const isDouble = (stored: string): boolean => stored === "DOUBLE" || stored === "FLOAT";

function typed(
  stored: string,
  places: number | undefined,
  nullable: boolean,
): Pick<SourceColumn, "column" | "because"> {
  if (isDouble(stored) && places !== undefined) {
    const held = places === 0 ? "whole numbers" : `decimals of at most ${places} places`;
    return {
      column: { type: { kind: "number" }, nullable, scale: places },
      because: `the file stores doubles that are all ${held}`,
    };
  }
  const scale = decimalScale(stored);
  const type = valueType(stored);
  return {
    column: { type, nullable, ...(scale === undefined ? {} : { scale }) },
    because: `the file stores ${stored.toLowerCase()}`,
  };
}

function decimalScale(stored: string): number | undefined {
  if (/^(?:U?(?:TINY|SMALL|BIG|HUGE)INT|U?INTEGER)$/u.test(stored)) return 0;
  const [, scale] = /^DECIMAL\(\d+,(\d+)\)$/u.exec(stored) ?? [];
  return scale === undefined ? undefined : Number(scale);
}

function valueType(stored: string): ValueType {
  if (stored.endsWith("[]")) return { kind: "list", of: valueType(stored.slice(0, -2)) };
  if (decimalScale(stored) !== undefined) return { kind: "number" };
  if (isDouble(stored)) return { kind: "approx" };
  if (stored === "BOOLEAN") return { kind: "yes/no" };
  if (stored === "DATE") return { kind: "date" };
  return stored.startsWith("TIMESTAMP") ? { kind: "instant" } : { kind: "text" };
}
