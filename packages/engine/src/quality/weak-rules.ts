import type { Program } from "@satsuma/ir";
import { hasErrors } from "@satsuma/model";
import type { Diagnostic, Label } from "@satsuma/model";
import type { CheckedRules } from "../rules/checked-rules.ts";
import type { weakData } from "./weak-data.ts";
import type { WeakMark } from "./weak-mark.ts";
import { counted } from "../wording/figure-text.ts";

/** Most places that are shown of one thing. */
const mostPlaces = 3;

/** Checked rules, and what their conditions stand on. */
export interface WeighedRules extends CheckedRules {
  readonly weak: ReturnType<typeof weakData>;
}

/** Rules with what they stand on, each diagnostic where its text is. Those with errors are left alone: they are mended first. */
export function withWeakRules(rules: CheckedRules, weak: WeighedRules["weak"]): WeighedRules {
  const { program, diagnostics, texts } = rules.checked;
  const found = hasErrors(diagnostics) ? [] : weakRules(program, weak);
  const files = [...texts.keys()];
  const all = [...diagnostics, ...found].toSorted(
    (one, other) => placeOf(one, files) - placeOf(other, files) || startOf(one) - startOf(other),
  );
  return { ...rules, weak, checked: { ...rules.checked, diagnostics: all } };
}

const placeOf = ({ primary }: Diagnostic, files: readonly string[]): number =>
  primary === undefined ? files.length : files.indexOf(primary.span.file);

const startOf = ({ primary }: Diagnostic): number => primary?.span.start ?? 0;

/** What rules stand on weak data: one diagnostic for each thing that is weak, at the first condition that asks for it. */
function weakRules({ segments }: Program, weak: WeighedRules["weak"]): Diagnostic[] {
  const byThing = new Map<string, WeakMark[]>();
  for (const { where, status } of segments) {
    if (status === "archived") continue;
    for (const mark of weak(where)) {
      const thing = `${mark.code} ${mark.path}`;
      const others = byThing.get(thing) ?? [];
      if (others.every((other) => !isSamePlace(other, mark))) byThing.set(thing, [...others, mark]);
    }
  }
  return [...byThing.values()].flatMap(([first, ...others]) =>
    first === undefined ? [] : [diagnosticOf(first, others)],
  );
}

const isSamePlace = (one: WeakMark, other: WeakMark): boolean =>
  one.at?.file === other.at?.file && one.at?.start === other.at?.start;

function diagnosticOf(first: WeakMark, others: readonly WeakMark[]): Diagnostic {
  const secondary = others
    .slice(0, mostPlaces - 1)
    .flatMap(({ at }): Label[] => (at ? [{ span: at }] : []));
  const rest = others.length - secondary.length;
  return {
    code: first.code,
    severity: first.severity,
    message: first.text,
    ...(first.at && { primary: { span: first.at } }),
    ...(secondary.length === 0 ? {} : { secondary }),
    ...(rest === 0
      ? {}
      : { notes: [`${counted(rest, "more condition")} ${rest === 1 ? "asks" : "ask"} for it`] }),
    help: [{ text: `\`satsuma quality ${first.table}\` says more`, sure: false }],
  };
}
