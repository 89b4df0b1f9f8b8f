import { compareVariable } from "./compare/compare-variable.ts";
import type { Compiled } from "./compile-profile.ts";
import { isConstant, readValues } from "./read-values.ts";
import { readKeys } from "./measured.ts";
import type { Measured } from "./measured.ts";
import type { ProfiledVariable, SkippedVariable } from "./profile-result.ts";
import type { Variable } from "./variables.ts";
import { rowsOfValues } from "./variation/rows-of-values.ts";
import { sampleRows } from "./variation/sample-rows.ts";
import type { SpaceVariable } from "./variation/space.ts";

/** So many of either side are looked at one by one. */
const MOST_LOOKED_AT = 4000;

/** Every variable compared, and those of a sample that customers are placed by. */
export async function compareVariables(
  measured: Measured,
  compiled: Compiled,
  minimumGroup: number,
) {
  const { variables, prepared, areMembersNamed } = compiled;
  const { session } = prepared;
  const rows = [1, 0].map((side) =>
    sampleRows(measured.sides, side === 1 ? 1 : 0, { most: MOST_LOOKED_AT, seed: "profile" }),
  );
  const places = Int32Array.from(rows.flatMap((side) => [...side]));
  const compared: ProfiledVariable[] = [];
  const placed: SpaceVariable[] = [];
  const skipped: SkippedVariable[] = [];
  for await (const [variable, values] of readValues(session, measured, variables)) {
    if (isConstant(values)) {
      skipped.push({ name: variable.name, why: "everyone who has a value has the same" });
      continue;
    }
    const found = compareVariable(variable, values, { sides: measured.sides, minimumGroup });
    if (found !== undefined) compared.push(found);
    if (placesCustomers(variable)) placed.push({ variable, values: rowsOfValues(values, places) });
  }
  const members = measured.sides.reduce((sum, side) => sum + side, 0);
  const keys = areMembersNamed ? await readKeys(session, measured) : undefined;
  const { signal } = session.work;
  return {
    variables: compared,
    skipped,
    looked: {
      variables: placed,
      members: rows[0]!.length,
      rows: places.length,
      sizes: { segment: members, base: measured.sides.length - members },
      minimumGroup,
      ...(keys && { keys: Array.from(places, (place) => keys[place]!) }),
      ...(signal && { signal }),
    },
  };
}

/**
 * Traits say again what behaviour says, and what happened of late follows from how much and how recently: with them it would count
 * twice, and what must go together would pass for structure.
 */
const placesCustomers = ({ origin, expression }: Variable): boolean =>
  origin === "attribute" || (origin === "behaviour" && !expression.includes(" in last "));
