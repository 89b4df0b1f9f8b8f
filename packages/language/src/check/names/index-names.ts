import type { Catalogue } from "@satsuma/model";
import type {
  Declaration,
  DefineDecl,
  Name,
  ParamDecl,
  SegmentDecl,
  SplitDecl,
  TierDecl,
  TiersDecl,
  UnreadableDecl,
} from "../../ast.ts";
import { lookup } from "../lookup.ts";
import { isFunction } from "../paths/function.ts";
import type { Problem } from "../scope.ts";
import { code } from "../wording/words.ts";

/** One tier, or what stands for the rest, with the tiers it belongs to. Its name is the full one: `loyalty.gold`. */
export interface TierPlace {
  readonly name: Name;
  readonly tiers: TiersDecl;
  readonly index: number;
}

/** One group of a split. Its name is the full one: `winback_test.coupon`. */
export interface GroupPlace {
  readonly name: Name;
  readonly split: SplitDecl;
  readonly index: number;
}

/** Where a segment is declared: by itself, or as a part of something. */
export type SegmentPlace = SegmentDecl | TierPlace | GroupPlace;

/** What the files of a project declare. */
export interface Sources {
  readonly declarations: readonly Declaration[];
  readonly unreadable: readonly UnreadableDecl[];
}

/** The first declaration of each name. */
export interface NameIndex {
  readonly values: ReadonlyMap<string, DefineDecl | ParamDecl>;
  readonly segments: ReadonlyMap<string, SegmentPlace>;
  /** Splits, whose groups are segments. */
  readonly splits: ReadonlySet<string>;
  /** Names of declarations that could not be read: whatever uses them is not judged. */
  readonly unreadable: ReadonlySet<string>;
}

/** Collects what the declarations name and reports names that are taken. Values and segments have names of their own. */
export function indexNames(
  { declarations, unreadable }: Sources,
  catalogue: Catalogue,
  report: (problem: Problem) => void,
): NameIndex {
  const values = new Map<string, DefineDecl | ParamDecl>();
  const segments = new Map<string, SegmentPlace>();
  const splits = new Set<string>();
  const taken = new Map<string, Name>();
  for (const declaration of declarations) {
    switch (declaration.kind) {
      case "define":
      case "param": {
        const { name } = declaration;
        const first = values.get(name.text)?.name;
        if (first) twice("definition", name, first, report);
        else if (!isTaken(name, catalogue, report)) values.set(name.text, declaration);
        break;
      }
      case "segment":
        if (isFree(declaration, taken, report)) addSegment(declaration, segments, report);
        break;
      case "tiers":
        if (isFree(declaration, taken, report)) addTiers(declaration, segments, report);
        break;
      case "split":
        if (!isFree(declaration, taken, report)) break;
        splits.add(declaration.name.text);
        addGroups(declaration, segments, report);
        break;
      case "expect":
    }
  }
  const unread = unreadable.flatMap(({ name }) => (name ? [name.text] : []));
  return { values, segments, splits, unreadable: new Set(unread) };
}

function isFree(
  { kind, name }: { readonly kind: string; readonly name: Name },
  taken: Map<string, Name>,
  report: (problem: Problem) => void,
): boolean {
  const first = taken.get(name.text);
  if (first) twice(kind === "segment" ? "segment" : kind, name, first, report);
  else taken.set(name.text, name);
  return first === undefined;
}

/** A name in backquotes may have a dot, and then be a tier's. */
function addSegment(
  segment: SegmentDecl,
  segments: Map<string, SegmentPlace>,
  report: (problem: Problem) => void,
): void {
  const first = segments.get(segment.name.text)?.name;
  if (first) twice("segment", segment.name, first, report);
  else segments.set(segment.name.text, segment);
}

function addTiers(
  tiers: TiersDecl,
  segments: Map<string, SegmentPlace>,
  report: (problem: Problem) => void,
): void {
  const named: readonly Pick<TierDecl, "name">[] = [
    ...tiers.tiers,
    ...(tiers.otherwise ? [tiers.otherwise] : []),
  ];
  for (const [index, { name }] of named.entries()) {
    const full = `${tiers.name.text}.${name.text}`;
    const first = segments.get(full)?.name;
    if (first) twice("tier", name, first, report);
    else segments.set(full, { name: { ...name, text: full }, tiers, index });
  }
}

function addGroups(
  split: SplitDecl,
  segments: Map<string, SegmentPlace>,
  report: (problem: Problem) => void,
): void {
  for (const [index, { name }] of split.groups.entries()) {
    const full = `${split.name.text}.${name.text}`;
    const first = segments.get(full)?.name;
    if (first) twice("group", name, first, report);
    else segments.set(full, { name: { ...name, text: full }, split, index });
  }
}

function twice(what: string, name: Name, first: Name, report: (problem: Problem) => void): void {
  report({
    code: "SEG2005",
    message: `${code(name.text)} is already the name of another ${what}`,
    at: name.span,
    label: "declared again here",
    secondary: [{ span: first.span, text: "first declared here" }],
    help: [{ text: "give one of them another name", sure: false }],
  });
}

/** A definition may not hide what the catalogue supplies. */
function isTaken(name: Name, catalogue: Catalogue, report: (problem: Problem) => void): boolean {
  const by = takenBy(name.text, catalogue);
  if (by === undefined) return false;
  report({
    code: "SEG2005",
    message: `${code(name.text)} is already ${by}`,
    at: name.span,
    help: [{ text: "choose another name", sure: false }],
  });
  return true;
}

function takenBy(name: string, catalogue: Catalogue): string | undefined {
  if (lookup(catalogue.customer.attributes, name)) return "an attribute of the customer";
  if (lookup(catalogue.events, name)) return "an event table";
  if (lookup(catalogue.traits, name)) return "the name of a plugin";
  return isFunction(name) ? "a function" : undefined;
}
