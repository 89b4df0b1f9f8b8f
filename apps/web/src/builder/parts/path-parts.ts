import type { Expr } from "@satsuma/language";
import type { Span } from "@satsuma/model";
import { replace } from "../edits/replace.ts";
import { spoken, valueChoices } from "../names/choices.ts";
import { columnOf } from "../names/scope.ts";
import { typeOf } from "../names/type-of.ts";
import { eventsParts } from "./events-parts.ts";
import { withCurrent } from "./with-current.ts";
import { word } from "./part.ts";
import type { ChoicePart, Choosing, Part, Reading } from "./part.ts";

type EventsTree = Extract<Expr, { kind: "path" }>;

/** A value that has a name, to be changed for another; a name with arguments, and those. */
export function pathParts(
  expr: EventsTree,
  label: string,
  reading: Reading,
  choosing: Choosing,
): readonly Part[] {
  const { path, where } = expr;
  if (where !== undefined) return eventsParts(expr, reading);
  if (path.args !== undefined) return calledParts(path, reading);
  return [nameChoice(path, label, reading, choosing)];
}

function nameChoice(
  path: EventsTree["path"],
  label: string,
  { source, scope }: Reading,
  { isFit, retype }: Choosing,
): ChoicePart {
  const kind = typeOf({ kind: "path", path, span: path.span }, scope)?.kind;
  const fits = isFit ?? ((one) => retype !== undefined || kind === undefined || one === kind);
  const all = valueChoices(scope).filter(({ type }) => type === undefined || fits(type.kind));
  const value = source.text.slice(path.span.start, path.span.end);
  return {
    kind: "choice",
    label,
    value,
    choices: withCurrent(all, value, columnOf(path, scope)?.label ?? nameText(path)),
    choose: (chosen) =>
      chosen === value
        ? []
        : [
            replace(source, path.span, chosen),
            ...(retype?.(all.find((one) => one.value === chosen)?.type) ?? []),
          ],
  };
}

const nameText = ({ head, rest }: EventsTree["path"]): string =>
  [head, ...rest].map(({ text }) => spoken(text)).join(" · ");

/** `rfm(window: 365 days).recency_score`: the name, each argument, and what is read of it. */
function calledParts(path: EventsTree["path"], reading: Reading): readonly Part[] {
  const read = path.rest.map(({ text }) => spoken(text)).join(" · ");
  return [
    word(read === "" ? spoken(path.head.text) : `${spoken(path.head.text)} · ${read}`),
    ...(path.args ?? []).flatMap(({ name, value }): readonly Part[] => [
      ...(name === undefined ? [] : [word(`${spoken(name.text)}:`)]),
      ...(value.kind === "list"
        ? [listPart(name?.text ?? "List", value.span, reading)]
        : reading.value(value, name === undefined ? "Argument" : spoken(name.text), reading)),
    ]),
  ];
}

/** A list of values of an argument, as it is written. */
const listPart = (label: string, span: Span, { source }: Reading): Part =>
  word(source.text.slice(span.start, span.end) || label);
