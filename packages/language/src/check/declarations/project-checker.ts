import type { Expectation, Segment } from "@satsuma/ir";
import type { Span } from "@satsuma/model";
import type {
  Declaration,
  DefineDecl,
  ExpectDecl,
  ParamDecl,
  SegmentDecl,
  SplitDecl,
  TiersDecl,
} from "../../ast.ts";
import { checkExpectation } from "../expectations/expectation.ts";
import { indexNames } from "../names/index-names.ts";
import type { Named } from "../names/names.ts";
import { once } from "../names/once.ts";
import type { NameIndex, SegmentPlace, Sources } from "../names/index-names.ts";
import type { Open } from "../names/once.ts";
import { projectNames } from "../names/project-names.ts";
import { newSession } from "../new-session.ts";
import type { SessionInput } from "../new-session.ts";
import type { Session } from "../scope.ts";
import { lazy } from "../../syntax/lazy.ts";
import { checkDefine } from "./define.ts";
import { checkParam } from "./param.ts";
import { remembered } from "./remembered.ts";
import { checkSegment } from "./segment.ts";
import { splitChecker } from "./split-checker.ts";
import { tiersChecker } from "./tiers-checker.ts";

/** Checks the declarations of one project, each once, in whatever order they are asked for. */
export interface ProjectChecker {
  readonly session: Session;
  readonly index: NameIndex;
  readonly define: (declaration: DefineDecl, from: Span) => Named | undefined;
  readonly param: (declaration: ParamDecl, from: Span) => Named | undefined;
  readonly segment: (declaration: SegmentDecl, from: Span) => Segment | undefined;
  /** False for a declaration whose name was taken. */
  readonly isNamed: (declaration: Declaration) => boolean;
  /** The tiers that are right, in order. */
  readonly tiers: (declaration: TiersDecl) => readonly Segment[];
  /** The groups that are right, in order. */
  readonly split: (declaration: SplitDecl) => readonly Segment[];
  readonly expect: (declaration: ExpectDecl) => Expectation | undefined;
}

/** A checker of these declarations. */
export function projectChecker(
  sources: Sources,
  input: Omit<SessionInput, "names">,
): ProjectChecker {
  const index = indexNames(sources, input.catalogue, input.report);
  const { memory, report } = input;
  const open: Open = { stack: memory?.stack ?? [], report, ...(memory && { memory }) };
  const define = once(open, (each: DefineDecl) => checkDefine(each, session));
  const param = once(open, (each: ParamDecl) => checkParam(each, session));
  const segment = once(open, (each: SegmentDecl) => checkSegment(each, session));
  const tiers = tiersChecker(open, index, () => session);
  const placed = (place: SegmentPlace, from: Span): Segment | undefined => {
    if ("tiers" in place) return tiers.one(place, from);
    return "split" in place ? splits.one(place, from) : segment(place, from);
  };
  const splits = splitChecker(open, index, {
    session: () => session,
    segment: (name, from) => {
      // Asked through the names too, so that who depends on whom is noted.
      session.names.segment(name, from);
      const place = index.segments.get(name);
      return place && placed(place, from);
    },
  });
  const names = projectNames(index, { define, param, segment: placed });
  const session: Session = newSession({ ...input, names });
  return {
    session,
    index,
    define,
    param,
    segment,
    tiers: tiers.all,
    split: splits.all,
    expect: remembered((declaration: ExpectDecl) => checkExpectation(declaration, session)),
    isNamed: namedIn(index),
  };
}

function namedIn(index: NameIndex): (declaration: Declaration) => boolean {
  const named = lazy(() => namedDeclarations(index));
  return (declaration) => named().has(declaration);
}

function namedDeclarations({ values, segments }: NameIndex): Set<object> {
  const named = new Set<object>([...values.values(), ...segments.values()]);
  for (const place of segments.values()) {
    if ("tiers" in place) named.add(place.tiers);
    if ("split" in place) named.add(place.split);
  }
  return named;
}
