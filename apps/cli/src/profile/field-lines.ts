import type { FieldValue, ProfiledField } from "@satsuma/engine";
import { count } from "../terminal/figures.ts";
import { inWords } from "../terminal/measure-text.ts";
import type { Style } from "../terminal/style.ts";
import { indented } from "../terminal/sentences.ts";
import { table } from "../terminal/table.ts";
import { interval } from "./figure-text.ts";
import { cellText } from "./variable-rows.ts";

/** What a field is shown beside. */
interface Beside {
  readonly base: string;
  readonly limit: number;
  /** Names of fields that say the same: a product's number beside its name. */
  readonly twins: readonly string[];
}

/** A field's values that members have more often than the base, and fewer; undefined where there are none. */
export function fieldLines(
  {
    events,
    field,
    found,
    over,
    under,
    compared,
    isCut,
    definedBy,
    activity,
    sameAs,
  }: ProfiledField,
  { base, limit, twins }: Beside,
  style: Style,
): string | undefined {
  if (sameAs !== undefined) return undefined;
  const shown = [
    ...over
      .filter(isWorthARow)
      .slice(0, limit)
      .map((value) => rowOf(value)),
    ...under
      .filter(isWorthARow)
      .slice(0, Math.ceil(limit / 3))
      .map((value) => rowOf(value)),
  ];
  if (shown.length === 0) return undefined;
  const columns = [
    { head: `${inWords(field)} in ${inWords(events)}`, gives: true },
    { head: "members", align: "right" as const },
    { head: base, align: "right" as const },
    { head: "times as often" },
    { head: "per event", align: "right" as const },
  ];
  const more =
    activity !== undefined && activity > 1.5
      ? `; a member has ${times(activity)} times as many ${inWords(events)}`
      : "";
  const all = `${count(compared)}${isCut ? " most frequent" : ""} values compared: ${count(found.over)} more often, ${count(found.under)} less often, beyond chance${more}`;
  const same =
    twins.length === 0
      ? ""
      : `; ${twins.map(inWords).join(" and ")} ${twins.length === 1 ? "says" : "say"} the same`;
  const note = `${all}${same}${definedBy === undefined ? "" : `; by definition, ${definedBy}`}`;
  return `${table(columns, shown, style)}\n${indented([style.color.dim(note)], style)}`;
}

const rowOf = ({ value, segment, base, lift, preference }: FieldValue): readonly string[] => [
  value.replaceAll(/\s+/gu, " "),
  cellText(segment),
  base === undefined ? "" : cellText(base),
  lift === undefined ? "" : `${times(lift.value)} (${interval(lift.low, lift.high, times)})`,
  preference === undefined ? "" : times(preference),
];

const times = (value: number): string => (value < 10 ? value.toFixed(1) : value.toFixed(0));

/** Of very many customers everything differs a little. */
const TINY = 0.1;

const isWorthARow = ({ effect }: FieldValue): boolean => Math.abs(effect) >= TINY;
