import { resolver } from "@satsuma/ir";
import type { Clock, Program } from "@satsuma/ir";
import { checkProject } from "@satsuma/language";
import type { Diagnostic } from "@satsuma/model";
import type { Output } from "@satsuma/sql";
import { catalogueOf } from "../shop/columns.ts";
import { clockOf } from "../shop/data-set.ts";
import type { DataSet } from "../shop/data-set.ts";

/** What the rules of a program come to: resolved trees, and the declarations that were refused. */
export interface CompiledRules {
  readonly outputs: readonly Output[];
  readonly refusals: readonly Diagnostic[];
}

/** Checks rules and resolves them as of the instant of a shop. */
export function compiledRules(
  text: string,
  data: Pick<DataSet, "setting" | "asOf">,
): CompiledRules {
  const { program, diagnostics } = checkProject(
    [{ file: "rules.seg", text }],
    catalogueOf(data.setting),
    { asOf: data.asOf },
  );
  const refusals = diagnostics.filter(({ severity }) => severity === "error");
  return { outputs: outputsOf(program, clockOf(data)), refusals };
}

/** Every segment and definition of a program that can be a column, resolved. */
export function outputsOf(
  program: Pick<Program, "segments" | "definitions">,
  clock: Clock,
): readonly Output[] {
  const resolving = resolver(clock);
  const segments = program.segments.map(({ name, where, timezone }): Output => ({
    name,
    kind: "cond",
    cond: resolving.cond(where, timezone),
  }));
  const definitions = program.definitions.flatMap(({ name, of }): readonly Output[] => {
    if (of.kind === "cond") return [{ name, kind: "cond", cond: resolving.cond(of.cond) }];
    const isCell = of.kind === "value" && of.value.type.kind !== "point";
    return isCell ? [{ name, kind: "value", value: resolving.value(of.value) }] : [];
  });
  return [...segments, ...definitions];
}
