import { explainOutline } from "@satsuma/language";
import type { Outline } from "@satsuma/language";
import type { Clock } from "@satsuma/ir";
import type { Catalogue } from "@satsuma/model";
import type { ConditionTree } from "./condition-tree.ts";

/** Puts a condition into words, on one line; of a list it says only how many of its parts must hold. */
export const inWords =
  (catalogue: Catalogue, clock: Clock) =>
  ({ cond, of }: ConditionTree): string => {
    const outline = explainOutline(cond, catalogue, clock);
    return of.length === 0 ? onOneLine(outline) : outline.text;
  };

const onOneLine = ({ text, parts }: Outline): string =>
  parts.length === 0 ? text : `${text} ${parts.map(onOneLine).join("; ")}`;
