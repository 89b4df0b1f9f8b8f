import { parseFile } from "@satsuma/language";
import type { Declaration, DefineDecl, RuleFile } from "@satsuma/language";
import type { Catalogue, ValueType } from "@satsuma/model";

/** Something a rule may name that is declared in a rule file. */
export interface Declared {
  /** As rules write it: `loyalty.gold`. */
  readonly name: string;
  readonly title?: string;
}

/** All that conditions may name. */
export interface Names {
  readonly catalogue: Catalogue;
  /** Whoever one may be a member of: segments, tiers and groups. */
  readonly members: readonly Declared[];
  readonly defines: ReadonlyMap<string, DefineDecl>;
  readonly params: ReadonlyMap<string, ValueType>;
}

/** The names of a project. Cost: linear in the text of its files. */
export function namesOf(catalogue: Catalogue, files: readonly RuleFile[]): Names {
  const all = files.flatMap(({ file, text }) => parseFile(text, file).source.declarations);
  return {
    catalogue,
    members: all.flatMap(membersOf),
    defines: new Map(
      all.flatMap((one) => (one.kind === "define" ? [[one.name.text, one] as const] : [])),
    ),
    params: new Map(
      all.flatMap((one) =>
        one.kind === "param"
          ? [[one.name.text, namedType(one.type.text, catalogue.currency)] as const]
          : [],
      ),
    ),
  };
}

function membersOf(one: Declaration): readonly Declared[] {
  const name = one.kind === "expect" ? "" : one.name.text;
  if (one.kind === "segment") return [declared(name, one.title?.text)];
  if (one.kind === "tiers")
    return [...one.tiers, ...(one.otherwise === undefined ? [] : [one.otherwise])].map((tier) =>
      declared(`${name}.${tier.name.text}`, tier.title?.text),
    );
  if (one.kind === "split")
    return one.groups.map((group) => declared(`${name}.${group.name.text}`));
  return [];
}

const declared = (name: string, title?: string): Declared =>
  title === undefined ? { name } : { name, title };

/** The type that a parameter is declared with. */
export function namedType(name: string, currency: string): ValueType {
  switch (name) {
    case "money":
      return { kind: "money", currency };
    case "number":
    case "date":
    case "duration":
      return { kind: name };
    default:
      return { kind: "text" };
  }
}
