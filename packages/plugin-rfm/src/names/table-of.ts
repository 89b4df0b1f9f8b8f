import type { RfmParams } from "../config.ts";
import type { SegmentName } from "./segment-name.ts";
import { standardNames } from "./standard-names.ts";

/** The names that hold: the user's own, or the usual ten. */
export const tableOf = ({ names, bins }: RfmParams): readonly SegmentName[] =>
  names ?? standardNames(bins);
