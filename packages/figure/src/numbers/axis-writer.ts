import type { Axis } from "../figure.ts";
import { dateWriter } from "./date-writer.ts";
import { amountWriter } from "./number-writer.ts";
import type { WriteNumber } from "./number-writer.ts";

/** For amounts of an axis that stand beside each other: dates as dates, others to three digits of the largest. */
export const axisWriter = (
  { scale, unit }: Axis,
  values: readonly number[],
  locale: string,
): WriteNumber => (scale === "date" ? dateWriter(locale) : amountWriter(values, { locale, unit }));
