import type { ValueType } from "@satsuma/model";
import type { Datum } from "../datum.ts";
import { asType } from "../facts.ts";
import type { Reader } from "../row.ts";

/** A reader that leaves unknown as it is and changes what is known. */
export const known =
  (read: Reader, change: (datum: Datum) => Datum | undefined): Reader =>
  (row) => {
    const datum = read(row);
    return datum === undefined ? undefined : change(datum);
  };

/** The value as its type holds it. */
export const typed = (read: Reader, type: ValueType): Reader =>
  known(read, (datum) => asType(datum, type));
