import { nearestNames } from "@satsuma/model";
import type { ValueType } from "@satsuma/model";
import type { Name } from "../../ast.ts";
import { lookup } from "../lookup.ts";
import type { Session } from "../scope.ts";
import { code, fix, listed, replace } from "../wording/words.ts";

/** The type a `param` or a parameter is declared to have; undefined, and reported, when there is none of that name. */
export function typeNamed(name: Name, session: Session): ValueType | undefined {
  const { currency } = session.catalogue;
  const types: Readonly<Record<string, ValueType>> = {
    text: { kind: "text" },
    number: { kind: "number" },
    money: { kind: "money", currency },
    date: { kind: "date" },
    instant: { kind: "instant" },
    duration: { kind: "duration" },
    yes_no: { kind: "yes/no" },
  };
  const type = lookup(types, name.text) ?? lookup(types, name.text.toLowerCase());
  if (type) return type;
  const meant = lookup(otherNames, name.text.toLowerCase());
  const suggestions = meant === undefined ? nearestNames(name.text, Object.keys(types)) : [meant];
  session.report({
    code: "SEG2011",
    message: `there is no type ${code(name.text)}`,
    at: name.span,
    notes: [`The types are ${listed(Object.keys(types).map(code), "and")}.`],
    help: suggestions.map((known) =>
      fix(`write ${code(known)}`, [replace(name.span, known)], known === meant),
    ),
  });
  return undefined;
}

/** What people from other languages write. */
const otherNames: Readonly<Record<string, string>> = {
  string: "text",
  str: "text",
  int: "number",
  integer: "number",
  decimal: "number",
  float: "number",
  percent: "number",
  amount: "money",
  datetime: "instant",
  timestamp: "instant",
  time: "instant",
  bool: "yes_no",
  boolean: "yes_no",
};
