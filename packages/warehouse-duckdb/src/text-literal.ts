import { raw } from "@satsuma/sql";
import type { Fragment } from "@satsuma/sql";

/**
 * Text written into a statement, for the few places where DuckDB takes no parameter: the values of an ENUM type, the keys of
 * a struct, what a view selects, the file of ATTACH. DuckDB knows no escape in such a literal but the doubled quote.
 *
 * @throws RangeError for text with a NUL character, which would end the statement there
 */
export function textLiteral(text: string): Fragment {
  if (text.includes("\0")) throw new RangeError("text in a statement must not hold NUL characters");
  return raw(`'${text.replaceAll("'", "''")}'`);
}
