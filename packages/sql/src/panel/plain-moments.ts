import type { Value } from "@satsuma/ir";
import { raw } from "../fragment.ts";
import type { Fragment } from "../fragment.ts";
import type { Item } from "../plan/item.ts";
import { writerOver } from "../write/relation.ts";
import { writeSelect } from "../write/select.ts";
import { valueOperand } from "../write/writer.ts";
import type { Writer } from "../write/writer.ts";
import { binding, wrapped } from "../write/written.ts";
import { stored } from "./folds.ts";
import { ownColumns, rowsFor } from "./moment-rows.ts";
import type { Part, Source } from "./moment-rows.ts";

/** A row for each customer and moment. */
export function plainMoments(parts: readonly Part[], source: Source): Fragment {
  const rows = rowsFor(parts, source);
  const { dialect } = source;
  const writer = writerOver(rows, dialect);
  return writeSelect({
    columns: [
      ...ownColumns(),
      ...parts.map(({ moment, item }) => ({
        sql: stored(item, foldedPart(item, writer), dialect),
        as: moment,
      })),
    ],
    from: rows.from,
    groupBy: ownColumns().map(({ sql: column }) => column),
  });
}

function foldedPart({ fold, value, when }: Item, writer: Writer): Fragment {
  return writer.dialect.folds[fold]({
    value: value === undefined ? raw("1") : foldedValue(fold, value, writer),
    ...(when && { when: wrapped(writer.cond(when), binding.test) }),
    order: [],
  });
}

/** Texts are ordered as texts, whatever type a column stores them in. */
function foldedValue(fold: Item["fold"], value: Value, writer: Writer): Fragment {
  const column = valueOperand(value, writer);
  const isText = value.type.kind === "text" || value.type.kind === "enum";
  return isText && (fold === "min" || fold === "max")
    ? writer.dialect.texts.asText(column)
    : column;
}
