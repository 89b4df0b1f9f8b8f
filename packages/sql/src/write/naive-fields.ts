import { name } from "../fragment.ts";
import { eventLayout } from "../plan/event-layout.ts";
import { isCoordinate } from "../plan/points.ts";
import { createWriter } from "./create-writer.ts";
import type { Scope } from "./naive-scope.ts";
import { isNullableSource, sourceColumn } from "./source-column.ts";
import type { Writer } from "./writer.ts";
import { atom } from "./written.ts";

/** A writer over the fields of an event called by an alias. */
export function fieldsOf(alias: string, event: string, { dialect, request }: Scope): Writer {
  const { fields, points } = eventLayout(request.layout, event);
  return createWriter(dialect, (node) => {
    if (node.kind !== "field") return undefined;
    const column = isCoordinate(node) ? points?.[node.name]?.[node.coordinate] : fields[node.name];
    const source = sourceColumn(name(alias, column ?? ""), node, dialect);
    return atom(source, isNullableSource(node));
  });
}
