import type { Compiled } from "./compile-profile.ts";
import type { ProfiledField, ProfiledVariable } from "./profile-result.ts";
import { fieldRead, readsOf } from "./reads.ts";

/** Says of variables and fields that the rules read them. */
interface Definition {
  ofVariable(variable: ProfiledVariable): ProfiledVariable;
  ofField(field: ProfiledField): ProfiledField;
}

/**
 * What the rules of segment and base define. Attributes and behaviour are defined where everything that they are computed from is
 * read by the rules; a trait of a method where any of it is, for its other features say the same in other words.
 */
export function definitionOf({ rule, baseRule, variables, prepared }: Compiled): Definition {
  const context = { plan: prepared.plan, catalogue: prepared.session.catalogue };
  const conds = baseRule === undefined ? [rule.cond] : [rule.cond, baseRule.cond];
  const read = readsOf(conds, context);
  const byName = new Map(variables.map((variable) => [variable.name, variable]));
  return {
    ofVariable(variable) {
      const { reads, origin } = byName.get(variable.name)!;
      const shared = [...reads].filter((each) => read.has(each));
      const isDefined =
        origin === "trait" ? shared.length > 0 : shared.length === reads.size && reads.size > 0;
      return isDefined ? { ...variable, definedBy: saidOf(shared) } : variable;
    },
    ofField(field) {
      const shared = fieldRead(field.events, field.field, context);
      return read.has(shared) ? { ...field, definedBy: saidOf([shared]) } : field;
    },
  };
}

const saidOf = (shared: readonly string[]): string => `the rule reads ${shared.join(", ")}`;
