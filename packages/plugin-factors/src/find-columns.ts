import type { Diagnostic, FitInput } from "@satsuma/plugin";
import { designColumns } from "@satsuma/plugin/variables";
import type { DesignCodes, DesignColumn, DesignOptions } from "@satsuma/plugin/variables";
import { unknownValues } from "./warnings.ts";

const codes: DesignCodes = {
  featureType: "FACTORS_FEATURE_TYPE",
  nobody: "FACTORS_FEW_CUSTOMERS",
  allUnknown: "FACTORS_ALL_UNKNOWN",
  manyTexts: "FACTORS_MANY_TEXTS",
};

/**
 * The columns that features give, and a warning of which are unknown of some.
 *
 * @throws SatsumaError `FACTORS_FEATURE_TYPE`, `FACTORS_FEW_CUSTOMERS`, `FACTORS_MANY_TEXTS`, `FACTORS_ALL_UNKNOWN`
 */
export async function findColumns(
  input: FitInput,
  options: Omit<DesignOptions, "codes">,
): Promise<{
  readonly columns: readonly DesignColumn[];
  readonly warnings: readonly Diagnostic[];
}> {
  const { columns, customers, gaps } = await designColumns(input, { ...options, codes });
  const warnings =
    gaps.length === 0 ? [] : [unknownValues(gaps, { customers, unknown: options.unknown })];
  return { columns, warnings };
}
