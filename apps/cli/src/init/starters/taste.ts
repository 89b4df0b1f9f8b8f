import { quoteName } from "@satsuma/engine";
import { textLiteral } from "../rule-text.ts";
import { roundFigure } from "./round-figures.ts";
import type { Starter, StarterFile } from "./starter.ts";
import type { Subject } from "./subject.ts";
import { fieldOf } from "./subject.ts";

/** Segments by what customers buy and where; undefined where the files say neither. */
export function tasteStarters(subject: Subject): StarterFile | undefined {
  const starters = [
    ...explorers(subject),
    ...byCategory(subject),
    ...byCountry(subject),
    ...weekenders(subject),
  ];
  if (starters.length === 0) return undefined;
  return { file: "taste.seg", heading: "What customers buy, where and when.", starters };
}

function explorers({ events, behaviour: { products } }: Subject): readonly Starter[] {
  const { product } = events.roles;
  if (product === undefined || products === undefined || products.fourFifths < 3) return [];
  const many = roundFigure(products.fourFifths);
  return [
    {
      name: "explorers",
      title: `Bought ${many} or more different products`,
      description: "About the top fifth.",
      tags: ["taste"],
      where: [`count of distinct ${fieldOf(events, product.name)} ever >= ${many}`],
    },
  ];
}

/** Those who bought from the most frequent category. */
function byCategory({ events, table }: Subject): readonly Starter[] {
  const { category } = events.roles;
  const most = category?.top[0]?.value;
  if (category === undefined || most === undefined) return [];
  const field = fieldOf(events, category.name).slice(table.length + 1);
  return [
    {
      name: "favourite_category",
      title: `Bought ${most} in the last year`,
      tags: ["taste"],
      teaches: "Conditions on single rows stand in parentheses after `where`.",
      where: [`has ${table} where (${quoteName(field)} is ${textLiteral(most)}) in last 365 days`],
    },
  ];
}

function byCountry({ events, behaviour: { inSeveralCountries = 0 } }: Subject): readonly Starter[] {
  const { country } = events.roles;
  const home = country?.top[0]?.value;
  if (country === undefined || home === undefined) return [];
  const field = fieldOf(events, country.name);
  const abroad: Starter = {
    name: "abroad",
    title: `Last seen outside ${home}`,
    tags: ["geography"],
    teaches:
      "Two text values are compared letter by letter; add `ignoring case` where case does not matter.",
    where: [
      `last of ${field} ever is not ${textLiteral(home)}`,
      `and last of ${field} ever is known`,
    ],
  };
  const several: Starter = {
    name: "several_countries",
    title: "Rows from more than one country",
    tags: ["geography"],
    where: [`count of distinct ${field} ever >= 2`],
  };
  return inSeveralCountries > 0 ? [abroad, several] : [abroad];
}

function weekenders({ events, table, plural }: Subject): readonly Starter[] {
  const { column } = events.roles.time;
  if (column.type.kind !== "instant") return [];
  const time = quoteName(fieldOf(events, column.name).slice(table.length + 1));
  return [
    {
      name: "weekenders",
      title: `Some of their ${plural} fall on a weekend`,
      tags: ["taste"],
      where: [`has ${table} where (weekday of ${time} in ("saturday", "sunday")) ever`],
    },
  ];
}
