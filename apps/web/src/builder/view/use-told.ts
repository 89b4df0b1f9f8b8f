import { checkCondition, checkProject, explainOutline } from "@satsuma/language";
import type { InlayHint, Outline, RuleFile } from "@satsuma/language";
import type { Catalogue, Diagnostic } from "@satsuma/model";
import { useDeferredValue, useMemo } from "react";
import type { Preview, PreviewCondition } from "../../api/answers.ts";
import type { Block } from "../tree/block.ts";
import type { Told } from "./building.ts";

/** What the blocks of a text can be told with. */
export interface Knowledge {
  readonly catalogue: Catalogue;
  readonly asOf: string;
  /** All rule files as they would be. */
  readonly files: readonly RuleFile[];
  /** Absent while they are of another text. */
  readonly diagnostics: readonly Diagnostic[] | undefined;
  readonly hints: readonly InlayHint[];
  readonly preview: Preview | undefined;
}

/** What is known of each block: in English, in customers, in mistakes and in dates. */
export function useTold(knowledge: Knowledge): Told {
  const { catalogue, asOf, diagnostics = [], hints, preview } = knowledge;
  const files = useDeferredValue(knowledge.files);
  const program = useMemo(() => checkProject(files, catalogue).program, [files, catalogue]);
  const english = useMemo(() => englishOf(catalogue, asOf, program), [catalogue, asOf, program]);
  const sizes = useMemo(() => sizesOf(preview), [preview]);
  return {
    english,
    size: (block) => sizes.get(plain(textOf(block))) ?? sizes.get(plain(`not (${textOf(block)})`)),
    mistakes: (block) => diagnostics.filter((one) => isAbout(one, block)),
    dates: (offset) => hints.find((hint) => hint.offset === offset)?.text,
  };
}

/** Sentences are worked out once for each text. */
function englishOf(
  catalogue: Catalogue,
  asOf: string,
  program: ReturnType<typeof checkProject>["program"],
): Told["english"] {
  const known = new Map<string, string | undefined>();
  const { timezone, weekStart } = catalogue;
  return (block) => {
    const text = textOf(block);
    if (!known.has(text)) {
      const { cond } = checkCondition(text, "<block>", catalogue, program);
      known.set(
        text,
        cond && inOneLine(explainOutline(cond, catalogue, { asOf, timezone, weekStart })),
      );
    }
    return known.get(text);
  };
}

const inOneLine = ({ text, parts }: Outline): string =>
  parts.length === 0 ? text : `${text} ${parts.map(inOneLine).join("; ")}`;

/** Counts come with the text of their conditions, on one line; what is excepted comes as its opposite. */
function sizesOf(preview: Preview | undefined): ReadonlyMap<string, number> {
  const sizes = new Map<string, number>();
  const collect = ({ text, size, of = [] }: PreviewCondition): void => {
    if (!sizes.has(plain(text))) sizes.set(plain(text), size);
    of.forEach(collect);
  };
  preview?.conditions.forEach(collect);
  return sizes;
}

/** Without what only looks differently: comments, line ends, spaces inside of parentheses. */
const plain = (text: string): string =>
  text
    .replaceAll(/#[^\n]*/g, "")
    .replaceAll(/\s+/g, " ")
    .replaceAll(/\( | \)/g, (found) => found.trim())
    .trim();

const textOf = (block: Block): string =>
  "pieces" in block
    ? block.pieces.map((piece) => (typeof piece === "string" ? piece : textOf(piece))).join("")
    : block.text;

/** Whether a mistake is in a block, and in none of its parts. */
function isAbout({ primary }: Diagnostic, block: Block): boolean {
  if (primary === undefined || !isIn(primary.span, block)) return false;
  return block.kind !== "group" || !block.of.some((part) => isIn(primary.span, part));
}

const isIn = ({ start, end }: Block["span"], { span }: Block): boolean =>
  start >= span.start && end <= span.end;
