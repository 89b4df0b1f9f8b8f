import { resolver } from "@satsuma/ir";
import { checkProject } from "@satsuma/language";
import { hasErrors } from "@satsuma/model";
import type { Output } from "@satsuma/sql";
import { clock, type ShopState } from "../shop/shop-project.ts";
import { makeRules, rulesText } from "./make-rules.ts";

/** The benchmark's rules from text to trees without windows, one output a rule. @throws Error when a rule does not check */
export function compiledRules(count: number, { catalogue }: ShopState): readonly Output[] {
  const files = [{ file: "segments/bench.seg", text: rulesText(makeRules(count)) }];
  const { program, diagnostics } = checkProject(files, catalogue);
  if (hasErrors(diagnostics)) {
    throw new Error(diagnostics.map(({ code, message }) => `${code} ${message}`).join("\n"));
  }
  const resolved = resolver(clock);
  return program.segments.map(({ where }, i) => ({
    name: `s${i}`,
    kind: "cond",
    cond: resolved.cond(where),
  }));
}
