import type { SqlParameter } from "./fragment.ts";
import type { Fragment, Statement } from "./fragment.ts";
import type { Dialect } from "./dialect.ts";

/** A fragment as one engine reads it: names quoted, a placeholder for each parameter, numbered in order. */
export function print(
  fragment: Fragment,
  dialect: Pick<Dialect, "quote" | "placeholder">,
): Statement {
  const parameters: SqlParameter[] = [];
  const texts = fragment.pieces.map((piece) => {
    switch (piece.kind) {
      case "text":
        return piece.text;
      case "name":
        return piece.path.map(dialect.quote).join(".");
      case "parameter":
        parameters.push(piece.value);
        return dialect.placeholder(parameters.length, piece.value);
    }
  });
  return { text: texts.join(""), parameters };
}
