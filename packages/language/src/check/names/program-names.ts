import type { Program } from "@satsuma/ir";
import type { Checked } from "../checked.ts";
import type { Named, NamedSegment, Names } from "./names.ts";

/** The names of a program that is checked already. */
export function programNames(program: Program): Names {
  const values = new Map<string, Named>();
  for (const { name, title, of } of program.definitions)
    values.set(name, { kind: "define", ...(title !== undefined && { title }), of: checked(of) });
  for (const { name, title, value } of program.parameters)
    values.set(name, { kind: "param", ...(title !== undefined && { title }), of: value });
  for (const callable of program.callables ?? [])
    values.set(callable.name, { kind: "callable", of: callable });
  const segments = new Map<string, NamedSegment>(
    program.segments.map(({ name, where, timezone }) => [
      name,
      { where, ...(timezone !== undefined && { timezone }) },
    ]),
  );
  return {
    value: (name) => values.get(name),
    segment: (name) => segments.get(name),
    valueNames: [...values.keys()],
    eventNames: program.definitions
      .filter(({ of }) => of.kind === "events")
      .map(({ name }) => name),
    segmentNames: [...segments.keys()],
    splitNames: [...new Set(program.segments.flatMap(({ group }) => group?.of ?? []))],
  };
}

const checked = (of: Program["definitions"][number]["of"]): Checked => of;
