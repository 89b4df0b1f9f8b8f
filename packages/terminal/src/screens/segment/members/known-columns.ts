import type { CustomerState } from "@satsuma/engine";
import type { Catalogue, Column } from "@satsuma/model";

/** An attribute or a trait that members can be shown with. */
export interface KnownColumn {
  readonly name: string;
  readonly column: Column;
}

/**
 * What members can be shown with: those that the rule names first, then attributes, then traits. Points cannot be listed; traits that the
 * last run did not compute are not there.
 *
 * @param someone any customer as the last run left them: who tells which traits there are; undefined where the run knows none
 * @param rule the segment's declaration
 */
export function knownColumns(
  catalogue: Catalogue,
  someone: CustomerState | undefined,
  rule: string,
): readonly KnownColumn[] {
  const there = someone ?? { attributes: catalogue.customer.attributes, traits: {} };
  const attributes = Object.entries(catalogue.customer.attributes)
    .filter(([name, { type }]) => type.kind !== "point" && Object.hasOwn(there.attributes, name))
    .map(([name, column]) => ({ name, column }));
  const traits = traitColumns(catalogue).filter(({ name }) => Object.hasOwn(there.traits, name));
  const all = [...attributes, ...traits];
  const isNamed = ({ name }: KnownColumn): boolean => mentions(rule, name);
  return [...all.filter(isNamed), ...all.filter((column) => !isNamed(column))];
}

/** By both names they can have: with and without their method. */
const traitColumns = ({ traits }: Catalogue): readonly KnownColumn[] =>
  Object.entries(traits).flatMap(([namespace, { methods }]) =>
    Object.entries(methods).flatMap(([method, { columns }]) =>
      Object.entries(columns).flatMap(([name, column]) => [
        { name: `${namespace}.${name}`, column },
        { name: `${namespace}.${method}.${name}`, column },
      ]),
    ),
  );

/** True where a rule has the name as a word of its own. */
const mentions = (rule: string, name: string): boolean =>
  rule.split(/[^\p{L}\p{N}_.]+/u).includes(name);
