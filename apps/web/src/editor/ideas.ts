import type { Project } from "../language/use-project.ts";

/** A condition to begin with. */
export interface Idea {
  readonly label: string;
  readonly condition: string;
}

/** Conditions that the data at hand allows, for people who have not written one yet; at most six. */
export function ideas({ customer, events }: Project["catalogue"]): readonly Idea[] {
  const [table] = Object.keys(events).toSorted((one, other) => rank(one) - rank(other));
  const consent = Object.entries(customer.attributes).find(
    ([, { type }]) => type.kind === "yes/no",
  )?.[0];
  const words = table?.replaceAll("_", " ");
  return [
    ...(table === undefined
      ? []
      : [
          {
            label: `Active: ${words} in the last 90 days`,
            condition: `has ${table} in last 90 days`,
          },
          {
            label: `Lapsed: ${words} a year ago, none since`,
            condition: `has ${table} from 365 days ago to 90 days ago\n    and has no ${table} in last 90 days`,
          },
          {
            label: `Loyal: at least three ${words} in a year`,
            condition: `count of ${table} in last 12 months >= 3`,
          },
        ]),
    ...(consent === undefined
      ? []
      : [{ label: `Yes to ${consent.replaceAll("_", " ")}`, condition: consent }]),
  ];
}

/** Orders and the like say more of customers than clicks do. */
const rank = (table: string): number =>
  /order|purchase|transaction|sale|invoice/.test(table) ? table.length : 100;
