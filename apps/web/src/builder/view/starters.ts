import { quoteName } from "@satsuma/language";
import { eventChoices, fieldChoices, spoken } from "../names/choices.ts";
import { eventsNamed } from "../names/scope.ts";
import type { Scope } from "../names/scope.ts";
import { bare } from "../parts/events-parts.ts";
import { startCondition } from "../parts/start-condition.ts";

/** A condition to begin with. */
export interface Starter {
  readonly label: string;
  readonly condition: string;
}

/** Conditions that the data at hand allows, one of each kind; in a filter those about the event. */
export function starters(scope: Scope): readonly Starter[] {
  if (scope.events !== undefined) return fieldStarters(scope.events.fields, 6);
  const { customer } = scope.names.catalogue;
  return [
    ...eventStarters(scope),
    ...fieldStarters(customer.attributes, 4),
    ...memberStarters(scope),
  ];
}

function eventStarters(scope: Scope): readonly Starter[] {
  const [table] = eventChoices(scope).toSorted((one, other) => rank(one.value) - rank(other.value));
  if (table === undefined) return [];
  const { value, label } = table;
  return [
    { label: `have ${label} in the last 90 days`, condition: `has ${value} in last 90 days` },
    { label: `have no ${label} in the last 90 days`, condition: `has no ${value} in last 90 days` },
    {
      label: `have at least 3 ${label} in a year`,
      condition: `count of ${value} in last 12 months >= 3`,
    },
    ...moneyStarters(value, scope),
  ];
}

/** What they spent, and who spent most. */
function moneyStarters(table: string, scope: Scope): readonly Starter[] {
  const events = eventsNamed(bare(table), scope);
  const [money] = events === undefined ? [] : fieldChoices(events, ({ kind }) => kind === "money");
  if (money?.type?.kind !== "money") return [];
  const sum = `sum of ${table}.${money.value} in last 12 months`;
  return [
    {
      label: `have a total ${money.label} of at least 100 ${money.type.currency} in a year`,
      condition: `${sum} >= 100 ${money.type.currency}`,
    },
    { label: `are in the top 10 % by total ${money.label}`, condition: `in top 10% by ${sum}` },
  ];
}

/** Orders and the like say more of customers than clicks do. */
const rank = (table: string): number =>
  /^`?(?:orders|purchases|transactions|sales|invoices)/i.test(table) ? 0 : 1;

const fieldStarters = (
  columns: Scope["names"]["catalogue"]["customer"]["attributes"],
  most: number,
): readonly Starter[] =>
  Object.entries(columns)
    .filter(([, { type }]) => type.kind !== "point")
    .toSorted(([, one], [, other]) => (other.observed?.length ?? 0) - (one.observed?.length ?? 0))
    .slice(0, most)
    .map(([name, column]) => ({
      label: `${column.label ?? spoken(name)} …`,
      condition: startCondition(quoteName(name), column.type, column),
    }));

function memberStarters({ names }: Scope): readonly Starter[] {
  const [first] = names.members;
  if (first === undefined) return [];
  const name = first.name.split(".").map(quoteName).join(".");
  return [{ label: "are in another segment", condition: `member of ${name}` }];
}
