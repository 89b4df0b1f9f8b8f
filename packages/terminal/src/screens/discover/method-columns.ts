import type { MethodAdvice } from "@satsuma/engine";
import type { Column } from "../../table/column.ts";

/** `clusters.kmeans`. */
export const methodName = ({ namespace, method }: MethodAdvice): string => `${namespace}.${method}`;

/** How far the data suffices, best first. */
const fits = ["well", "fairly", "not"] as const;

/** Columns of the methods. @param foundBy what each method found last, or that it is looking */
export const methodColumns = (
  foundBy: (method: string) => string,
): readonly Column<MethodAdvice>[] => [
  {
    id: "fit",
    title: "fits",
    width: 6,
    text: ({ fit }) => fit,
    role: ({ fit }) => (fit === "well" ? "good" : fit === "not" ? "bad" : "warning"),
    value: ({ fit }) => fits.indexOf(fit),
  },
  { id: "goal", title: "what for", width: 28, grows: 1, text: ({ goal }) => goal },
  { id: "method", title: "method", width: 21, text: methodName },
  {
    id: "found",
    title: "found",
    width: 13,
    text: (advice) => foundBy(methodName(advice)) || (advice.isConfigured ? "in the config" : ""),
  },
];
