import type { FileColumn } from "@satsuma/model";
import { join, name, raw, sql } from "@satsuma/sql";
import type { Fragment, ImportField, Piece, TableImport } from "@satsuma/sql";
import { readingOf } from "../readings/reading-of.ts";
import type { Reading } from "../readings/reading.ts";
import { mark, problem, reason } from "./import-run.ts";
import type { ImportRun } from "./import-run.ts";
import { rawName } from "./raw-rows.ts";
import type { RawRows } from "./raw-rows.ts";

/** A column of a file that an import uses, and how it is read. */
export interface UsedColumn {
  readonly position: number;
  readonly column: FileColumn;
  readonly reading: Reading;
}

/**
 * The columns of a file that the import's expressions name; a value in any other cannot spoil a row.
 * @throws TypeError when an expression names a column that the file does not have, or two fields disagree on the zone of one
 */
export function usedColumns(
  table: TableImport,
  columns: readonly FileColumn[],
  raws: RawRows,
): readonly UsedColumn[] {
  const expressions = table.fields.map((field) => field.expression);
  if (table.where) expressions.push(table.where.keep);
  const named = new Set(expressions.flatMap(namesIn));
  const known = new Set(columns.map((column) => column.name));
  const unknown = [...named].find((used) => !known.has(used));
  if (unknown !== undefined) throw new TypeError(`${table.name} has no column ${unknown}`);
  return columns.flatMap((column, position) => {
    if (!named.has(column.name)) return [];
    const zone = zoneOf(table, column.name);
    return [
      { position, column, reading: readingOf(column, raws.physicals[position] ?? "text", zone) },
    ];
  });
}

/**
 * The rows of a file with the import's fields, each row with its marks. A layer of the query computes what the layer above
 * it names several times.
 */
export function stagedRows(run: ImportRun, raws: RawRows, used: readonly UsedColumn[]): Fragment {
  const carry = raws.isNoRow ? [sql`${raws.isNoRow} as no_row`] : [];
  const pass = raws.isNoRow ? [raw("no_row")] : [];
  const known = layer(raws.query, [
    ...carry,
    ...used.map(
      ({ position, reading }) =>
        sql`${reading.known(raw(rawName(position)))} as ${at("t", position)}`,
    ),
  ]);
  const value = layer(known, [
    ...pass,
    ...used.flatMap(({ position, reading }) => {
      const text = at("t", position);
      return [
        ...(reading.value ? [text] : []),
        sql`${reading.value?.(text) ?? text} as ${at("v", position)}`,
      ];
    }),
  ]);
  const settled = layer(value, [
    ...pass,
    ...used.flatMap(({ position, reading }) => {
      const [text, value] = [at("t", position), at("v", position)];
      return [
        ...(reading.value ? [text] : []),
        reading.settle ? sql`${reading.settle(value, text)} as ${value}` : value,
      ];
    }),
  ]);
  const judged = layer(settled, [raw("*"), sql`${problemOf(raws, used)} as problem`]);
  return withReasons(run, fieldsOf(run, judged, used));
}

const layer = (from: Fragment, columns: readonly Fragment[]): Fragment =>
  sql`select ${join(columns.length === 0 ? [raw("1 as nothing")] : columns, ", ")} from (${from})`;

const at = (kind: "t" | "v", position: number): Fragment => raw(`${kind}${position}`);

/** Position of the first column that cannot be read. */
function problemOf(raws: RawRows, used: readonly UsedColumn[]): Fragment {
  const cases = used
    .filter(({ reading }) => reading.value !== undefined)
    .map(
      ({ position }) =>
        sql`when ${at("t", position)} is not null and ${at("v", position)} is null then ${raw(String(position))}`,
    );
  if (raws.isNoRow) cases.unshift(raw(`when no_row then ${problem.notAnObject}`));
  return cases.length === 0
    ? raw("cast(null as integer)")
    : sql`case ${join(cases, " ")} else cast(null as integer) end`;
}

function fieldsOf(run: ImportRun, judged: Fragment, used: readonly UsedColumn[]): Fragment {
  const { fields, where } = run.table;
  const places = new Map(used.map(({ column, position }) => [column.name, `v${position}`]));
  return layer(judged, [
    ...fields.map(
      (field) =>
        sql`${stored(field, renamed(field.expression, places))} as ${name(run.columns.get(field.name) ?? field.name)}`,
    ),
    sql`problem as ${name(mark.problem)}`,
    sql`${foundAt(used)} as ${name(mark.found)}`,
    sql`${where ? sql`coalesce(${renamed(where.keep, places)}, false)` : raw("true")} as keep`,
  ]);
}

/** What stood where the problem is, cut to a length that can be shown. */
function foundAt(used: readonly UsedColumn[]): Fragment {
  const cases = used
    .filter(({ reading }) => reading.value !== undefined)
    .map(
      ({ position }) =>
        sql`when ${raw(String(position))} then left(cast(${at("t", position)} as varchar), 100)`,
    );
  return cases.length === 0
    ? raw("cast(null as varchar)")
    : sql`case problem ${join(cases, " ")} else cast(null as varchar) end`;
}

function withReasons(run: ImportRun, fields: Fragment): Fragment {
  const { customer, time } = run.table;
  const isUnknown = (field: string): Fragment =>
    sql`${name(run.columns.get(field) ?? field)} is null`;
  const lacksTime =
    time === undefined ? raw("") : sql`when ${isUnknown(time)} then ${raw(String(reason.time))}`;
  return sql`select * exclude (keep), case when ${name(mark.problem)} is not null then cast(null as tinyint)
    when not keep then ${raw(String(reason.filter))}
    when ${isUnknown(customer)} then ${raw(String(reason.customer))} ${lacksTime} end as ${name(mark.left)} from (${fields})`;
}

/** A field's value in the type it is kept in. Numbers keep the type their expression has. */
function stored(field: ImportField, value: Fragment): Fragment {
  switch (field.column.type.kind) {
    case "text":
    case "enum":
      return sql`cast(${value} as varchar)`;
    case "approx":
      return sql`case when isfinite(cast(${value} as double)) then cast(${value} as double) end`;
    case "date":
    case "annual date":
      return sql`cast(${value} as date)`;
    case "instant":
      return sql`cast(${value} as timestamp)`;
    case "yes/no":
      return sql`cast(${value} as boolean)`;
    case "number":
    case "money":
    case "duration":
    case "point":
    case "list":
      return value;
  }
}

/** A time that an expression reads is on the clocks its field names. */
function zoneOf(table: TableImport, column: string): string {
  const zones = new Set(
    table.fields
      .filter((field) => field.localTo !== undefined && namesIn(field.expression).includes(column))
      .map((field) => field.localTo),
  );
  if (zones.size > 1)
    throw new TypeError(`column ${column} is read in two zones: ${[...zones].join(", ")}`);
  return [...zones][0] ?? "UTC";
}

const namesIn = (fragment: Fragment): string[] =>
  fragment.pieces.flatMap((piece) =>
    piece.kind === "name" && piece.path.length === 1 ? [...piece.path] : [],
  );

/** The same expression over our names of the columns. */
function renamed(fragment: Fragment, places: ReadonlyMap<string, string>): Fragment {
  const pieces = fragment.pieces.map((piece): Piece => {
    const place =
      piece.kind === "name" && piece.path.length === 1
        ? places.get(piece.path[0] ?? "")
        : undefined;
    return place === undefined ? piece : { kind: "name", path: [place] };
  });
  return { kind: "fragment", pieces };
}
