import { typeName } from "@satsuma/model";
import type { Column } from "@satsuma/model";
import type { Checked } from "../check/checked.ts";
import type { Named } from "../check/names/names.ts";

/** What a column is, in a few words: `Country (Land), text`. */
export const columnDetail = ({ label, type }: Column): string =>
  label === undefined ? typeName(type) : `${label}, ${typeName(type)}`;

/** What a definition is, in a few words: its title and its type. */
export function namedDetail(named: Named | undefined): string | undefined {
  if (!named?.of) return undefined;
  const type = typeOf(named);
  const title = named.kind === "callable" ? named.of.title : named.title;
  return title === undefined ? type : `${title}, ${type}`;
}

function typeOf(named: Named): string {
  if (named.kind === "param") return named.of ? typeName(named.of.type) : "";
  const of = named.kind === "callable" ? named.of?.of : named.of;
  return of ? checkedType(of) : "";
}

/** The type of what a definition stands for, in words. */
function checkedType(of: Checked): string {
  if (of.kind === "cond") return "condition";
  return of.kind === "events" ? `events (${of.event})` : typeName(of.value.type);
}

/** A share of all rows in percent: `31 %`, `under 1 %`. */
export const percentText = (share: number): string =>
  share > 0 && share < 0.005 ? "under 1 %" : `${Math.round(share * 100)} %`;
