import type { Profile } from "@satsuma/engine";
import { html } from "../../html.ts";
import type { Html } from "../../html.ts";
import { picture } from "../../picture.ts";
import { table } from "../../table.ts";
import { strengthWord, typical } from "./figures.ts";
import type { Variable } from "./figures.ts";

/** Variables that are shown: more are a list to search in, which `satsuma profile` gives. */
const MOST = 8;

/** What members differ in by more than chance, strongest first. */
const differing = ({ variables }: Profile): readonly Variable[] =>
  variables.filter(({ comparison }) => comparison?.isBeyondChance === true).slice(0, MOST);

/** The same as figures: the middle of numbers and dates, of others the share of the value that tells most. */
export function differencesTable(profile: Profile): Html | undefined {
  const shown = differing(profile);
  if (shown.length === 0)
    return profile.variables.length === 0
      ? undefined
      : html`<p>Members differ from the others in nothing by more than chance.</p>`;
  return table(
    "What differs most: the median of numbers and dates, of others the value that tells most, with its share",
    [{ label: "Variable" }, { label: "Members" }, { label: "The others" }, { label: "Difference" }],
    shown.map((variable) => [
      variable.name,
      typical(variable, "segment"),
      typical(variable, "base"),
      differenceText(variable),
    ]),
  );
}

const differenceText = ({ comparison }: Variable): string =>
  comparison === undefined ? "" : `${strengthWord(comparison.strength)}, ${comparison.direction}`;

/** The strength of each difference. */
export function strengths(profile: Profile): Html | undefined {
  const shown = differing(profile);
  if (shown.length === 0) return undefined;
  return picture({
    figure: {
      kind: "bars",
      title: "How members differ",
      caption:
        "Strength on the scale of Cohen's d: 0.2 is small, 0.5 medium, 0.8 large; below nothing where members have less.",
      value: { label: "Strength" },
      bars: shown.flatMap(({ name, comparison }) =>
        comparison === undefined
          ? []
          : [
              {
                label: name,
                value:
                  comparison.direction === "lower" ? -comparison.strength : comparison.strength,
                note: strengthWord(comparison.strength),
              },
            ],
      ),
    },
  });
}
