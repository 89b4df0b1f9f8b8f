import type { Span } from "@satsuma/model";
import type { Checked } from "../checked.ts";

/** What a definition stands for, under its name, at one place of use; the tree behind it is shared by all who use it. */
export function named<Of extends Checked>(
  definition: { readonly name: string; readonly title?: string | undefined },
  of: Of,
  span: Span,
): Of;
export function named(
  definition: { readonly name: string; readonly title?: string | undefined },
  of: Checked,
  span: Span,
): Checked {
  const { name, title } = definition;
  const label = { name, ...(title !== undefined && { title }), span };
  switch (of.kind) {
    case "cond":
      return { kind: "cond", cond: { kind: "definedCond", ...label, of: of.cond } };
    case "value": {
      const { type, nullable } = of.value;
      return { kind: "value", value: { kind: "defined", ...label, of: of.value, type, nullable } };
    }
    case "events":
      return of.filter === undefined
        ? of
        : { ...of, filter: { kind: "definedCond", ...label, of: of.filter } };
  }
}
