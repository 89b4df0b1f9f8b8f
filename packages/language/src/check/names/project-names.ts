import type { DefineDecl, ParamDecl } from "../../ast.ts";
import type { Span } from "@satsuma/model";
import type { NameIndex, SegmentPlace } from "./index-names.ts";
import type { Named, NamedSegment, Names } from "./names.ts";

/** Checks one declaration, or gives what came of it before. */
export interface Declared {
  readonly define: (declaration: DefineDecl, from: Span) => Named | undefined;
  readonly param: (declaration: ParamDecl, from: Span) => Named | undefined;
  readonly segment: (place: SegmentPlace, from: Span) => NamedSegment | undefined;
}

/** The names of a project, each checked when it is first needed. */
export function projectNames(index: NameIndex, declared: Declared): Names {
  return {
    value(name, from) {
      const declaration = index.values.get(name);
      if (!declaration)
        return index.unreadable.has(name) ? { kind: "define", of: undefined } : undefined;
      if (declaration.kind === "param")
        return declared.param(declaration, from) ?? { kind: "param", of: undefined };
      const kind = declaration.parameters.length > 0 ? "callable" : "define";
      return declared.define(declaration, from) ?? { kind, of: undefined };
    },
    segment(name, from) {
      const declaration = index.segments.get(name);
      if (declaration) return declared.segment(declaration, from) ?? { where: undefined };
      const [first = ""] = name.split(".");
      return index.unreadable.has(first) ? { where: undefined } : undefined;
    },
    valueNames: [...index.values.keys()],
    eventNames: [...index.values.values()].filter(standsForEvents).map(({ name }) => name.text),
    segmentNames: [...index.segments.keys()],
    splitNames: [...index.splits],
  };
}

/** As far as it can be seen without looking at other declarations. */
const standsForEvents = (declaration: DefineDecl | ParamDecl): boolean =>
  declaration.kind === "define" &&
  declaration.body.kind === "path" &&
  declaration.body.where !== undefined;
