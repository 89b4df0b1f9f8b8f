/** A value carried beside SQL text, never inside it. */
export type SqlParameter = string | number | bigint | boolean | null;

/**
 * A piece of SQL: texts with a parameter or a quoted name between each two. Built by the `sql` template only, so a value can
 * reach a statement as a parameter and in no other way. Engine-neutral until a dialect prints it.
 */
export interface Fragment {
  readonly kind: "fragment";
  readonly pieces: readonly Piece[];
}

export type Piece =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "parameter"; readonly value: SqlParameter }
  /** A table or column path; the dialect quotes each part. */
  | { readonly kind: "name"; readonly path: readonly string[] };

/** What a warehouse runs: text with placeholders, and their values in order. */
export interface Statement {
  readonly text: string;
  readonly parameters: readonly SqlParameter[];
}

/**
 * SQL from a template: fragments are spliced in, other values become parameters.
 * `sql\`select ${name("key")} from ${name("satsuma", "customers")} where ${name("key")} = ${wanted}\``
 */
export function sql(
  texts: TemplateStringsArray,
  ...values: readonly (Fragment | SqlParameter)[]
): Fragment {
  const pieces: Piece[] = [];
  texts.forEach((text, i) => {
    if (text !== "") pieces.push({ kind: "text", text });
    const value = values[i];
    if (value === undefined) return;
    if (!isFragment(value)) pieces.push({ kind: "parameter", value });
    // One by one: a hundred thousand arguments at once are more than a call takes.
    else for (const piece of value.pieces) pieces.push(piece);
  });
  return { kind: "fragment", pieces };
}

/** A table or column by its path: `name("satsuma", "runs")`. Quoted by the dialect. */
export const name = (...path: readonly string[]): Fragment => ({
  kind: "fragment",
  pieces: [{ kind: "name", path }],
});

/** SQL keywords and function names decided in code. Never for anything a person or a file supplied. */
export const raw = (text: string): Fragment => ({
  kind: "fragment",
  pieces: [{ kind: "text", text }],
});

/** Fragments in a row with a separator between them. */
export function join(fragments: readonly Fragment[], separator: string): Fragment {
  const pieces = fragments.flatMap((fragment, i): readonly Piece[] =>
    i === 0 ? fragment.pieces : [{ kind: "text", text: separator }, ...fragment.pieces],
  );
  return { kind: "fragment", pieces };
}

const isFragment = (value: Fragment | SqlParameter): value is Fragment =>
  typeof value === "object" && value !== null;
