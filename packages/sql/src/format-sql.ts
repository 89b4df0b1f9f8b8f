import type { Dialect } from "./dialect.ts";
import { ansi } from "./dialects/ansi.ts";
import { groupsOf } from "./format/groups.ts";
import { queryLines } from "./format/lines.ts";
import { tokensOf } from "./format/tokens.ts";
import type { Token } from "./format/tokens.ts";
import type { SqlParameter, Statement } from "./fragment.ts";

/**
 * A statement for people to read: clauses, columns and conditions on lines of their own, indented as deep as their parentheses,
 * and every parameter as a quoted constant in its place, so that it can be pasted into a client. It is for reading; what runs is
 * the statement itself, whose values never become text.
 *
 * @param dialect the one it was printed with; the standard's constants unless it says otherwise
 * @throws RangeError when there are fewer parameters than placeholders
 */
export function formatSql(
  { text, parameters }: Statement,
  { quoteText }: Pick<Dialect, "quoteText"> = ansi,
): string {
  let nth = 0;
  const tokens = tokensOf(text).flatMap((token, i, all) => {
    if (token.kind !== "parameter") return [token];
    nth += 1;
    const value = parameters[placeOf(token, nth) - 1];
    if (value === undefined) throw new RangeError(`there is no value for ${token.text}`);
    return valueTokens(token, constant(value, quoteText), all[i - 1]);
  });
  return queryLines(groupsOf(apart(tokens)), 0).join("\n");
}

/** Which parameter a placeholder stands for: the one that it names, else the next. */
const placeOf = ({ text }: Token, nth: number): number => Number(/\d+/u.exec(text)?.[0] ?? nth);

function valueTokens({ isApart }: Token, value: string, before: Token | undefined): Token[] {
  const isTight = before?.kind === "open";
  return tokensOf(value).map((token, i) =>
    i === 0 ? { ...token, isApart: isApart && !isTight } : token,
  );
}

/** Two tokens that would be read as one get a space between them: 'a' and 'b' are not 'a''b'. */
const apart = (tokens: readonly Token[]): Token[] =>
  tokens.map((token, i) => {
    const before = tokens[i - 1];
    const isEdge = before === undefined || tight.has(before.kind) || tight.has(token.kind);
    return isEdge || token.isApart || !merges(before, token) ? token : { ...token, isApart: true };
  });

const tight: ReadonlySet<Token["kind"]> = new Set(["open", "close", "comma"]);

function merges(before: Token, token: Token): boolean {
  const [first, second] = tokensOf(before.text + token.text);
  return first?.text !== before.text || second?.text !== token.text;
}

/** A parameter as SQL. Text is quoted, and can hold anything but the end of its quotes, which is doubled. */
function constant(value: SqlParameter, quoteText: Dialect["quoteText"]): string {
  if (value === null) return "NULL";
  if (typeof value === "string") return quoteText(value);
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "number" && !Number.isFinite(value))
    return `CAST('${value}' AS DOUBLE PRECISION)`;
  // A sign in front could make a comment of the one before it.
  return value < 0 || Object.is(value, -0)
    ? `(${Object.is(value, -0) ? "-0" : value})`
    : String(value);
}
