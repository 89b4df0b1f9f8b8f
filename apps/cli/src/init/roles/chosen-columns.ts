import { nearestNames, SatsumaError } from "@satsuma/model";
import type { FileFacts } from "../facts.ts";
import type { Found } from "./best.ts";

/** The parts a column can be given by name. */
export const roleNames = ["customer", "time", "order", "amount", "product"] as const;

/** A part a column plays. */
export type RoleName = (typeof roleNames)[number];

/** Columns that a person chose. */
export type ChosenColumns = Readonly<Partial<Record<RoleName, string>>>;

/** The chosen column, in a file that has it. */
export function chosenIn(file: FileFacts, name: string | undefined): Found | undefined {
  const column = file.columns.find((each) => each.name === name);
  return column === undefined ? undefined : { column, because: "as you said" };
}

/**
 * `customer=KdNr time=Datum` as columns by part.
 *
 * @throws SatsumaError `USAGE_COLUMNS`
 */
export function parseChosen(pairs: readonly string[]): ChosenColumns {
  const chosen: Partial<Record<RoleName, string>> = {};
  for (const pair of pairs) {
    const at = pair.indexOf("=");
    const role = roleNames.find((each) => each === pair.slice(0, at));
    if (role === undefined || at === pair.length - 1) throw misread(pair);
    chosen[role] = pair.slice(at + 1);
  }
  return chosen;
}

const misread = (pair: string): SatsumaError =>
  new SatsumaError("USAGE_COLUMNS", `--columns does not understand "${pair}"`, {
    help: `write PART=COLUMN, such as customer=KdNr; the parts are ${roleNames.join(", ")}`,
  });

/** @throws SatsumaError `INIT_COLUMN` when a chosen column is in none of the files */
export function refuseUnknown(files: readonly FileFacts[], chosen: ChosenColumns): void {
  const names = files.flatMap(({ columns }) => columns.map(({ name }) => name));
  for (const [role, column] of Object.entries(chosen)) {
    if (names.includes(column)) continue;
    const near = nearestNames(column, names);
    throw new SatsumaError(
      "INIT_COLUMN",
      `no file has the column ${column} that --columns names for ${role}`,
      {
        help:
          near.length === 0
            ? `there are ${names.join(", ")}`
            : `did you mean ${near.join(" or ")}?`,
      },
    );
  }
}
