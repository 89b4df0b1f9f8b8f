import type { Name } from "../../ast.ts";
import type { Problem } from "../scope.ts";
import { code } from "../wording/words.ts";
import type { LintedDeclaration, ProjectLint } from "./linted-project.ts";

/** Hints at two segments, or two definitions, that say the same under two names. */
export function hintAtDuplicates(
  { declarations, identity }: ProjectLint,
  report: (problem: Problem) => void,
): void {
  const first = new Map<string, Name>();
  for (const linted of declarations) {
    const said = meaning(linted, identity);
    if (!said) continue;
    const earlier = first.get(said.key);
    if (earlier) report(duplicate(said.kind, said.name, earlier));
    else first.set(said.key, said.name);
  }
}

interface Said {
  readonly kind: "segment" | "definition";
  readonly name: Name;
  /** The same text for what means the same. */
  readonly key: string;
}

/** What a declaration says, where saying it twice is worth a word: constants are often equal by chance. */
function meaning(
  { declaration, part }: LintedDeclaration,
  identity: ProjectLint["identity"],
): Said | undefined {
  if (declaration.kind === "segment") {
    const [segment] = part.segments ?? [];
    if (segment?.status !== "active") return undefined;
    const { where, asOf, timezone = "" } = segment;
    const key = `segment ${asOf} ${timezone} ${identity(where)}`;
    return { kind: "segment", name: declaration.name, key };
  }
  const [definition] = part.definitions ?? [];
  if (declaration.kind !== "define" || !definition) return undefined;
  const { of } = definition;
  const tree = of.kind === "cond" ? of.cond : of.kind === "value" ? of.value : undefined;
  if (!tree || tree.kind === "literal" || tree.kind === "definedCond" || tree.kind === "defined")
    return undefined;
  return { kind: "definition", name: declaration.name, key: `define ${identity(tree)}` };
}

const duplicate = (kind: Said["kind"], name: Name, earlier: Name): Problem => ({
  code: "SEG6006",
  severity: "hint",
  message: `the ${kind} ${code(name.text)} says the same as ${code(earlier.text)}`,
  at: name.span,
  secondary: [{ span: earlier.span, text: "says it first" }],
  help: [
    {
      text:
        kind === "segment"
          ? `keep one of them, or write \`member of ${earlier.text}\` where they are meant to stay alike`
          : `keep one of them and use its name`,
      sure: false,
    },
  ],
});
