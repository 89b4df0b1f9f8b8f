import type { Segment } from "@satsuma/ir";
import type { Span } from "@satsuma/model";
import type { Declaration, DefineDecl, ParamDecl, SegmentDecl, TiersDecl } from "../../ast.ts";
import { indexNames } from "../names/index-names.ts";
import type { Named } from "../names/names.ts";
import { once } from "../names/once.ts";
import type { NameIndex, Sources } from "../names/index-names.ts";
import type { Open } from "../names/once.ts";
import { projectNames } from "../names/project-names.ts";
import { newSession } from "../new-session.ts";
import type { SessionInput } from "../new-session.ts";
import type { Session } from "../scope.ts";
import { checkDefine } from "./define.ts";
import { checkParam } from "./param.ts";
import { checkSegment } from "./segment.ts";
import { tiersChecker } from "./tiers-checker.ts";

/** Checks the declarations of one project, each once, in whatever order they are asked for. */
export interface ProjectChecker {
  readonly session: Session;
  readonly define: (declaration: DefineDecl, from: Span) => Named | undefined;
  readonly param: (declaration: ParamDecl, from: Span) => Named | undefined;
  readonly segment: (declaration: SegmentDecl, from: Span) => Segment | undefined;
  /** False for a declaration whose name was taken. */
  readonly isNamed: (declaration: Declaration) => boolean;
  /** The tiers that are right, in order. */
  readonly tiers: (declaration: TiersDecl) => readonly Segment[];
}

/** A checker of these declarations. */
export function projectChecker(
  sources: Sources,
  input: Omit<SessionInput, "names">,
): ProjectChecker {
  const index = indexNames(sources, input.catalogue, input.report);
  const open: Open = { stack: [], report: input.report };
  const define = once(open, (each: DefineDecl) => checkDefine(each, session));
  const param = once(open, (each: ParamDecl) => checkParam(each, session));
  const segment = once(open, (each: SegmentDecl) => checkSegment(each, session));
  const tiers = tiersChecker(open, index, () => session);
  const names = projectNames(index, {
    define,
    param,
    segment: (each, from) => ("tiers" in each ? tiers.one(each, from) : segment(each, from)),
  });
  const session: Session = newSession({ ...input, names });
  return { session, define, param, segment, tiers: tiers.all, isNamed: namedIn(index) };
}

function namedIn({ values, segments }: NameIndex): (declaration: Declaration) => boolean {
  const named = new Set<object>([...values.values(), ...segments.values()]);
  for (const place of segments.values()) if ("tiers" in place) named.add(place.tiers);
  return (declaration) => named.has(declaration);
}
