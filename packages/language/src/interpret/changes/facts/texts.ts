import type { Fact, Literal } from "@satsuma/ir";
import type { Column } from "@satsuma/model";
import { constantsOf } from "./constants.ts";

/** Texts that conditions name, texts made from them and from what there is, and those that are usual. */
export function texts(
  { type, observed = [], observedAll = false }: Column,
  current: Fact | undefined,
  against: readonly Literal[],
): string[] {
  const named = [...constantsOf("text", against), ...constantsOf("enum", against)];
  const usual = observed.map(({ value }) => value);
  const listed = type.kind === "enum" ? type.values : observedAll ? usual : [];
  if (listed.length > 0) return [...named.filter((text) => listed.includes(text)), ...listed];
  const own = typeof current === "string" ? current : "";
  const made = named.flatMap((text) => [
    text.replaceAll("*", "").replaceAll("?", "a"),
    `${text}${own}`,
    `${own}${text}`,
  ]);
  return [...named, ...usual, ...made, "other", ""];
}

/** Lists with what conditions name, and without it. */
export function lists(
  current: Fact | undefined,
  against: readonly Literal[],
): (readonly string[])[] {
  const items = constantsOf("text", against);
  const own = isListed(current) ? current : [];
  return [
    ...items.map((item) => [...own, item]),
    [...own, ...items],
    ...items.map((item) => own.filter((each) => each !== item)),
    own.filter((each) => !items.includes(each)),
    ["other"],
    [],
  ];
}

const isListed = (fact: Fact | undefined): fact is readonly string[] => Array.isArray(fact);
