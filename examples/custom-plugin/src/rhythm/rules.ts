import type { Measure, RuleDraft, RuleWords } from "@satsuma/plugin";
import type { RhythmModel } from "./model.ts";

type Feature = "orders" | "first" | "last";

/** The standings as rules of the language, to be read and edited. */
export function rules(model: RhythmModel, words: RuleWords<Feature>): readonly RuleDraft[] {
  const { late, overdue, customers } = model;
  if (!(late < overdue)) return [];
  const waited = wait(words.expressions);
  const [low, high] = [words.numberInRule(late), words.numberInRule(overdue)];
  const all = customers.rhythm + customers.late + customers.overdue;
  return [
    {
      name: "late_for_their_rhythm",
      doc: `Wait between ${figure(late)} and ${figure(overdue)} of their usual gaps for the next order.`,
      where: `${waited} > ${low} and ${waited} <= ${high}`,
      size: customers.late,
      measures: { "share of the rhythmic": share(customers.late, all) },
    },
    {
      name: "overdue_for_their_rhythm",
      doc: `Wait more than ${figure(overdue)} of their usual gaps for the next order.`,
      where: `${waited} > ${high}`,
      size: customers.overdue,
      measures: { "share of the rhythmic": share(customers.overdue, all) },
    },
  ];
}

const wait = ({ orders, first, last }: Readonly<Record<Feature, string>>): string =>
  `${last} / ((${first} - ${last}) / (${orders} - 1))`;

const share = (count: number, all: number): Measure => ({
  value: all === 0 ? 0 : count / all,
  unit: "share",
  doc: "Share of the customers with a rhythm.",
});

const figure = (value: number): string => String(Math.round(value * 100) / 100);
