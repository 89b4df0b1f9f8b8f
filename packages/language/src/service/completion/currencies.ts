import type { Catalogue, Column, ValueType } from "@satsuma/model";
import type { Candidate } from "./candidate.ts";

/** The currencies of the project: the one of what is tested first. */
export function currencies(catalogue: Catalogue, tested: ValueType | undefined): Candidate[] {
  const wanted = tested && "currency" in tested ? tested.currency : undefined;
  const isOther = tested !== undefined && wanted === undefined;
  const all = new Set([catalogue.currency, ...columnsOf(catalogue).flatMap(currencyOf)]);
  return [...all].map((label) => ({
    label,
    kind: "unit",
    detail: "currency",
    rank: label === wanted ? 0 : isOther ? 45 : 5,
  }));
}

const columnsOf = ({ customer, events }: Catalogue): Column[] => [
  ...Object.values(customer.attributes),
  ...Object.values(events).flatMap(({ fields }) => Object.values(fields)),
];

const currencyOf = ({ type }: Column): string[] => (type.kind === "money" ? [type.currency] : []);
