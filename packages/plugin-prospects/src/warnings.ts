import { warning } from "@satsuma/plugin";
import type { Diagnostic } from "@satsuma/plugin";

export const leak = (like: string, auc: number, features: readonly string[]): Diagnostic =>
  warning(
    "PROSPECTS_LEAK",
    `The features tell members of ${like} from others nearly without error (AUC ${auc.toFixed(3)}), most of all ${features.join(", ")}: they probably say what defines the segment.`,
    "leave out features that the segment's rule reads",
  );

/** @see Peduzzi et al., A Simulation Study of the Number of Events per Variable in Logistic Regression Analysis, 1996 */
export const fewMembers = (rarer: number, columns: number): Diagnostic =>
  warning(
    "PROSPECTS_FEW_MEMBERS",
    `Likeness stands on ${rarer} customers for ${columns} coefficients: ${10 * columns} would be enough.`,
    "use fewer features, or choose a larger segment",
  );

export const fewGroups = (groups: number): Diagnostic =>
  warning(
    "PROSPECTS_FEW_VALUES",
    `Likeness has only ${groups} different values among the others: deciles are rough.`,
    "use more features, or algorithm logistic",
  );
