/** How the engine holds a column before it is read as what it means; `other` is read by way of its text. */
export type Physical =
  | "text"
  | "double"
  | "float"
  | "exact"
  | "date"
  | "timestamp"
  | "timestamptz"
  | "boolean"
  | "other";

/** The kind of a DuckDB type by its name: `DECIMAL(18,2)` is `exact`. */
export function physical(typeName: string): Physical {
  if (/^(?:U?(?:TINY|SMALL|BIG|HUGE)INT|U?INTEGER|DECIMAL)/.test(typeName)) return "exact";
  if (typeName === "TIMESTAMP WITH TIME ZONE") return "timestamptz";
  if (typeName.startsWith("TIMESTAMP")) return "timestamp";
  return named[typeName] ?? "other";
}

const named: Readonly<Record<string, Physical>> = {
  VARCHAR: "text",
  DOUBLE: "double",
  FLOAT: "float",
  DATE: "date",
  BOOLEAN: "boolean",
};
