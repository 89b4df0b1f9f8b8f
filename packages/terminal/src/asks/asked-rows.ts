import { safe } from "../text/safe.ts";
import { wrapped } from "../text/wrapped.ts";
import type { Role } from "../view/role.ts";
import type { Row } from "../view/row.ts";
import type { Asked } from "./asked.ts";

/**
 * What a pane shows of a question: the answer; while it is waited for, the answer before, dimmed; what went wrong and what to do about
 * it; or that it was stopped.
 *
 * @param width of the inside of the pane, in cells: messages are broken into lines that fit
 * @param rowsOf the rows of an answer
 */
export function askedRows<Answer>(
  asked: Asked<Answer>,
  width: number,
  rowsOf: (answer: Answer) => readonly Row[],
): readonly Row[] {
  if (asked.state === "answered") return rowsOf(asked.answer);
  if (asked.state === "waiting" && asked.previous !== undefined)
    return rowsOf(asked.previous).map(dimmed);
  return notAnsweredRows(asked, width);
}

/** The answer to be shown: this one, or the one before while a newer one is waited for. */
export function latest<Answer>(asked: Asked<Answer>): Answer | undefined {
  if (asked.state === "answered") return asked.answer;
  return asked.state === "waiting" ? asked.previous : undefined;
}

/** What stands in place of an answer that is not there. For panes that show a table while there is one: see `latest`. */
export function notAnsweredRows(asked: Asked<unknown>, width: number): readonly Row[] {
  if (asked.state === "failed")
    return [
      ...textRows(asked.message, width, "error"),
      ...(asked.help === undefined ? [] : textRows(asked.help, width)),
    ];
  if (asked.state === "stopped")
    return [
      [{ text: "stopped: ctrl+r asks again", role: "warning", target: { command: "refresh" } }],
    ];
  return [[{ text: "asking …", role: "busy" }]];
}

/** A text that need not be safe, in rows of at most so many cells. */
export const textRows = (text: string, width: number, role?: Role): readonly Row[] =>
  text
    .split("\n")
    .flatMap((line) => wrapped(safe(line), width).map((part) => [{ text: part, role }]));

/** The row in one dim colour; what is chosen stays so. */
const dimmed = (row: Row): Row =>
  row.map((span) => (span.role === "selected" ? span : { ...span, role: "dim" }));
