import { isSequence } from "./doc.ts";
import type { Doc, Group, Line, Remark } from "./doc.ts";
import { Page } from "./page.ts";
import { widthOf } from "./width.ts";

/** What is still to be written, and how. */
interface Command {
  readonly doc: Doc;
  readonly indent: number;
  readonly flat: boolean;
}

/** Cuts a doc into lines that are no wider than told where that can be. Cost: linear in what is written, times the width. */
export function layout(doc: Doc, width: number): string {
  const page = new Page();
  const broken = new Set<Group>();
  const todo: Command[] = [{ doc, indent: 0, flat: false }];
  for (let command = todo.pop(); command !== undefined; command = todo.pop()) {
    const { doc: part, indent, flat } = command;
    if (typeof part === "string") page.write(part, indent);
    else if (isSequence(part)) push(todo, part, command);
    else if (part.kind === "line") writeLine(page, part, command, broken);
    else if (part.kind === "remark") writeRemark(page, part, indent);
    else if (part.kind === "indent") {
      const deeper = part.unless.some((one) => broken.has(one)) ? 0 : part.by;
      todo.push({ doc: part.of, indent: indent + deeper, flat });
    } else {
      const inOne = flat || (!part.forced && fits(part.of, todo, width - page.column));
      if (!inOne) broken.add(part);
      todo.push({ doc: part.of, indent, flat: inOne });
    }
  }
  return page.text();
}

function push(todo: Command[], parts: readonly Doc[], { indent, flat }: Command): void {
  for (const doc of parts.toReversed()) todo.push({ doc, indent, flat });
}

function writeLine(page: Page, line: Line, command: Command, broken: ReadonlySet<Group>): void {
  const ends = line.hard || !command.flat || (line.with !== undefined && broken.has(line.with));
  if (ends) page.endLine(command.indent, line.blank);
  else page.write(line.flat, command.indent);
}

function writeRemark(page: Page, { own, text, blank, blankAfter }: Remark, indent: number): void {
  if (own) page.remarkOnOwnLine(text, { indent, blank, blankAfter });
  else page.remarkAtEnd(text, blankAfter);
}

/** True where a doc fits in what is left of the line if nothing in it breaks, with what follows up to the next possible end. */
function fits(doc: Doc, rest: readonly Command[], width: number): boolean {
  let left = width;
  let next = rest.length;
  const todo: { doc: Doc; flat: boolean }[] = [{ doc, flat: true }];
  while (left >= 0) {
    const command = todo.pop() ?? rest[(next -= 1)];
    if (command === undefined) return true;
    const { doc: part, flat } = command;
    if (typeof part === "string") left -= widthOf(part);
    else if (isSequence(part)) todo.push(...part.toReversed().map((one) => ({ doc: one, flat })));
    else if (part.kind === "remark") return true;
    else if (part.kind === "line") {
      if (!flat || part.hard) return true;
      left -= part.flat.length;
    } else todo.push({ doc: part.of, flat });
  }
  return false;
}
