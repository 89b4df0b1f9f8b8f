import type { ChangeCause, Changes } from "@satsuma/engine";
import { amount, count, gain, loss } from "../../terminal/figures.ts";
import type { LastChanges } from "../gather/last-changes.ts";
import { html } from "../html.ts";
import type { Content, Html } from "../html.ts";
import { picture } from "../picture.ts";
import { table } from "../table.ts";

/** Rows that a table lists. */
const MOST = 25;

type Count = Changes["counts"][number];

/** Who came and went with the last run, counted by what caused it. */
export function changesSection({ counts, total, before }: LastChanges): Html {
  if (before === undefined)
    return html`<p>This is the first run: there is none before to compare with.</p>`;
  if (total === 0) return html`<p>Nobody entered or left a segment with this run.</p>`;
  return html`${causesPicture(counts, total)}
  ${table(
    `Entries and exits by segment and cause, most first${counts.length > MOST ? `: ${MOST} of ${count(counts.length)} kinds` : ""}`,
    [{ label: "Segment" }, { label: "Customers", kind: "number" }, { label: "Because" }],
    counts.slice(0, MOST).map((each) => [each.segment, moved(each), becauseOf(each)]),
  )}`;
}

const moved = ({ change, count: customers }: Count): string =>
  change === "entered" ? gain(customers) : loss(customers);

const becauseOf = ({ cause, because }: Count): Content =>
  because === null ? wordsOf(cause) : html`${wordsOf(cause)}: <code>${because}</code>`;

function causesPicture(counts: readonly Count[], total: number): Html {
  const byCause = Map.groupBy(counts, ({ cause }) => wordsOf(cause));
  return picture({
    figure: {
      kind: "bars",
      title: "What caused entries and exits",
      caption: `${amount(total, "entry or exit", "entries and exits")} with this run; a customer who changes two segments counts twice.`,
      value: { label: "Entries and exits" },
      bars: [...byCause]
        .map(([label, of]) => ({
          label,
          value: of.reduce((sum, each) => sum + each.count, 0),
        }))
        .toSorted((a, b) => b.value - a.value),
    },
  });
}

const words: Readonly<Record<ChangeCause, string>> = {
  "first run": "first run",
  condition: "a condition turned",
  "past data": "the past is known otherwise",
  score: "a score changed",
  standing: "others moved",
  "new customer": "new customer",
  "customer gone": "customer gone",
  "rule changed": "the rule changed",
  "new segment": "new segment",
  "segment gone": "segment gone",
  "settings changed": "settings changed",
  "not known": "not known",
};

const wordsOf = (cause: ChangeCause | null): string => words[cause ?? "not known"];
