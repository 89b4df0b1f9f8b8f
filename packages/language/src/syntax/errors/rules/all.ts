import type { SyntaxRule } from "../facts.ts";
import { bracketRules } from "./brackets.ts";
import { endRules } from "./ends.ts";
import { eventRules } from "./events.ts";
import { listRules } from "./lists.ts";
import { metaRules } from "./metas.ts";
import { misspeltRules } from "./misspelt.ts";
import { missingWordRules } from "./missing-words.ts";
import { digitRules, nameRules } from "./names.ts";
import { digitFirst, numberRules } from "./numbers.ts";
import {
  dayForPeriod,
  equalsIgnoringCase,
  otherLanguageRules,
  statementRules,
} from "./other-languages.ts";
import { percentageRules } from "./percentages.ts";
import { periodRules } from "./periods.ts";
import { quantityRules } from "./quantities.ts";
import { rankingRules } from "./rankings.ts";
import { sequenceRules } from "./sequences.ts";
import { settingRules } from "./settings.ts";
import { splitRules } from "./splits.ts";
import { titleRules } from "./titles.ts";
import { unitRules } from "./units.ts";

/** Everything that is known about mistakes, in the order it is asked: what can be said exactly before what is a guess. */
export const rules: readonly SyntaxRule[] = [
  ...metaRules,
  ...titleRules,
  ...periodRules,
  ...quantityRules,
  ...eventRules,
  ...settingRules,
  ...percentageRules,
  ...rankingRules,
  ...sequenceRules,
  ...splitRules,
  dayForPeriod,
  equalsIgnoringCase,
  ...numberRules,
  digitFirst,
  ...listRules,
  ...unitRules,
  ...otherLanguageRules,
  ...misspeltRules,
  ...statementRules,
  ...nameRules,
  ...digitRules,
  ...missingWordRules,
  ...bracketRules,
  ...endRules,
];
