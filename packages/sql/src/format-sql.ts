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
 * @throws RangeError when there are fewer parameters than placeholders
 */
export function formatSql({ text, parameters }: Statement): string {
  const tokens = tokensOf(text).flatMap((token, i, all) =>
    token.kind === "parameter" ? valueTokens(token, parameters, all[i - 1]) : [token],
  );
  return queryLines(groupsOf(apart(tokens)), 0).join("\n");
}

function valueTokens(
  { text, isApart }: Token,
  parameters: readonly SqlParameter[],
  before: Token | undefined,
): Token[] {
  const value = parameters[Number(text.slice(1)) - 1];
  if (value === undefined) throw new RangeError(`there is no value for ${text}`);
  const isTight = before?.kind === "open";
  return tokensOf(constant(value)).map((token, i) =>
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
function constant(value: SqlParameter): string {
  if (value === null) return "NULL";
  if (typeof value === "string") return textConstant(value);
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "number" && !Number.isFinite(value))
    return `CAST('${value}' AS DOUBLE PRECISION)`;
  // A sign in front could make a comment of the one before it.
  return value < 0 || Object.is(value, -0)
    ? `(${Object.is(value, -0) ? "-0" : value})`
    : String(value);
}

/** Engines read no NUL in a query's text. */
const textConstant = (text: string): string =>
  text.includes("\0") ? `(${text.split("\0").map(quoted).join(" || chr(0) || ")})` : quoted(text);

const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;
