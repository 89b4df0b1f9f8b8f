import { parseFile } from "@satsuma/language";
import type { Declaration, SourceFile } from "@satsuma/language";
import { SatsumaError, hasErrors } from "@satsuma/model";
import { RuleErrors } from "../rule-errors.ts";
import { extentOf } from "./extent.ts";
import type { Extent } from "./extent.ts";
import type { SavedRule } from "./rule-folder.ts";

/** What declares segments. */
type Declaring = Extract<Declaration, { readonly kind: "segment" | "tiers" | "split" }>;

/** A declaration in its file. */
export interface SavedDeclaration {
  readonly rule: SavedRule;
  /** As it stands there, with the comments that belong to it. */
  readonly text: string;
}

/**
 * The declaration that a name is of: of a segment, of tiers or a split, or of the tiers or split that a part belongs to
 * (`loyalty.gold`). Undefined when there is none that can be read.
 */
export function findDeclaration(
  rules: readonly SavedRule[],
  name: string,
): SavedDeclaration | undefined {
  for (const rule of rules) {
    const { source } = parseFile(rule.text, rule.file);
    const found = declaring(source).find((each) => declares(each, name));
    if (found === undefined) continue;
    const { start, end } = extentOf(found, source, rule.text);
    return { rule, text: rule.text.slice(start, end) };
  }
  return undefined;
}

/**
 * The text of a file with a declaration in the place of the one of a name, or at its end where it has none. The rest stays as it is,
 * letter for letter.
 *
 * @throws RuleErrors when the declaration cannot be read, SatsumaError `RULES_DECLARATION` when it is none, several, or of another name
 */
export function withDeclaration(text: string, name: string, declaration: string): string {
  refuseOthers(declaration, name);
  const written = declaration.trim();
  const found = placeOf(text, name);
  if (found !== undefined) return text.slice(0, found.start) + written + text.slice(found.end);
  return text.trim() === "" ? `${written}\n` : `${text.trimEnd()}\n\n${written}\n`;
}

/** The text of a file without the declaration of a name, its comments and its `expect`s; as it is where there is none. */
export function withoutDeclaration(text: string, name: string): string {
  const { source } = parseFile(text, "");
  const gone = source.declarations.filter((each) => isOf(each, name));
  return gone
    .map((each) => extentOf(each, source, text))
    .toReversed()
    .reduce(without, text);
}

function without(text: string, { start, end }: Extent): string {
  const before = text.slice(0, start);
  const after = text.slice(end).replace(/^(?:[^\S\n]*\n)+/u, "");
  return after.trim() === "" && before.trim() !== "" ? `${before.trimEnd()}\n` : before + after;
}

/** A declaration of a name, or an `expect` of what it declares. */
function isOf(declaration: Declaration, name: string): boolean {
  if (declaration.kind !== "expect") return isDeclaring(declaration) && named(declaration, name);
  return declaration.segment.head.text === name;
}

const placeOf = (text: string, name: string): Extent | undefined => {
  const { source } = parseFile(text, "");
  const found = declaring(source).find((each) => named(each, name));
  return found && extentOf(found, source, text);
};

function refuseOthers(text: string, name: string): void {
  const file = "<declaration>";
  const { source, diagnostics } = parseFile(text, file);
  if (hasErrors(diagnostics)) throw new RuleErrors(diagnostics, new Map([[file, text]]));
  const [only, ...others] = source.declarations;
  if (only !== undefined && others.length === 0 && isDeclaring(only) && named(only, name)) return;
  throw new SatsumaError(
    "RULES_DECLARATION",
    `the text has ${source.declarations.length} declarations; expected one, of the segment, tiers or split it is saved as`,
    { help: "save one declaration at a time under its own name, or save the whole rule file" },
  );
}

const declaring = ({ declarations }: SourceFile): readonly Declaring[] =>
  declarations.filter(isDeclaring);

const isDeclaring = (declaration: Declaration): declaration is Declaring =>
  declaration.kind === "segment" || declaration.kind === "tiers" || declaration.kind === "split";

const named = (declaration: Declaring, name: string): boolean => declaration.name.text === name;

function declares(declaration: Declaring, name: string): boolean {
  if (named(declaration, name)) return true;
  return partsOf(declaration).some((part) => `${declaration.name.text}.${part}` === name);
}

function partsOf(declaration: Declaring): readonly string[] {
  if (declaration.kind === "segment") return [];
  if (declaration.kind === "split") return declaration.groups.map((group) => group.name.text);
  const { tiers, otherwise } = declaration;
  return [...tiers, ...(otherwise ? [otherwise] : [])].map((tier) => tier.name.text);
}
