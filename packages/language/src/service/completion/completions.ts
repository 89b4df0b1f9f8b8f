import type { IToken } from "chevrotain";
import { expectedAt } from "../../syntax/expected-at.ts";
import { constant, names } from "../../syntax/tokens/token-types.ts";
import type { Completion } from "../language-service.ts";
import type { Project } from "../project/project.ts";
import { narrowed } from "./candidate.ts";
import type { Candidate } from "./candidate.ts";
import { dataKeyCandidates } from "./data-keys.ts";
import { keywordCandidates } from "./keywords.ts";
import { argumentCandidates, memberCandidates } from "./members.ts";
import { nameCandidates } from "./names.ts";
import { periodCandidates } from "./periods.ts";
import { writingPlace } from "./place.ts";
import type { WritingPlace } from "./place.ts";
import { unitCandidates } from "./units.ts";
import { valueCandidates } from "./values.ts";

/** What may be written at an offset of a file, best first, narrowed to the word before it. */
export function completions(project: Project, file: string, offset: number): Completion[] {
  const { session } = project;
  const placed = project.units(file).findLast(({ start }) => start < offset);
  const start = placed?.start ?? 0;
  const text = project.textOf(file).slice(start);
  const at = expectedAt(text, offset - start);
  if (!at || !session) return [];
  const place = writingPlace(at, text, project, session);
  const span = wordSpan(at.word, text, offset - start);
  const word = typed(at.word);
  return narrowed(candidates(place), word.text)
    .filter(({ kind }) => word.kinds?.includes(kind) ?? true)
    .map((candidate) =>
      completion(candidate, { file, start: span.start + start, end: span.end + start }),
    );
}

const candidates = (place: WritingPlace): Candidate[] =>
  sources.flatMap((candidatesOf) => candidatesOf(place));

const sources: readonly ((place: WritingPlace) => Candidate[])[] = [
  valueCandidates,
  dataKeyCandidates,
  argumentCandidates,
  memberCandidates,
  periodCandidates,
  unitCandidates,
  nameCandidates,
  keywordCandidates,
];

/** What is replaced: the word before the place and as much of it as stands behind. */
function wordSpan(
  word: IToken | undefined,
  text: string,
  offset: number,
): { readonly start: number; readonly end: number } {
  const rest = text.slice(offset);
  const pattern = word && isText(word) ? /^[\w.-]*"/ : word && isQuoted(word) ? /^[\w ]*`/ : /^\w*/;
  const behind = word && !isClosed(word) ? (pattern.exec(rest)?.[0].length ?? 0) : 0;
  return { start: word?.startOffset ?? offset, end: offset + behind };
}

/** What the word before the place says, and what it can only become. */
function typed(word: IToken | undefined): {
  readonly text: string;
  readonly kinds?: readonly Completion["kind"][];
} {
  if (!word) return { text: "" };
  const { image } = word;
  if (isText(word)) return { text: image.replaceAll('"', ""), kinds: ["value"] };
  if (!isQuoted(word)) return { text: image };
  return { text: image.replaceAll("`", ""), kinds: named };
}

const named: readonly Completion["kind"][] = [
  "attribute",
  "events",
  "field",
  "segment",
  "define",
  "param",
  "trait",
];

const isText = ({ tokenType: { name } }: IToken): boolean =>
  name === constant.Text.name || name === "UnclosedText" || name === "LoneQuote";

const isQuoted = ({ tokenType: { name } }: IToken): boolean =>
  name === names.QuotedName.name || name === "UnclosedName" || name === "EmptyName";

/** A text or name whose end is written already. */
const isClosed = ({ tokenType }: IToken): boolean =>
  tokenType === constant.Text || tokenType === names.QuotedName;

function completion(candidate: Candidate, span: Completion["edit"]["span"]): Completion {
  const { label, kind, insert, detail, description } = candidate;
  return {
    label,
    kind,
    ...(detail !== undefined && { detail }),
    ...(description !== undefined && { description }),
    edit: { span, text: insert ?? label },
  };
}
