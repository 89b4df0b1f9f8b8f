import { parseFile } from "@satsuma/language";
import type { Declaration } from "@satsuma/language";
import type { Diagnostic, Span } from "@satsuma/model";
import type { Diagnosed } from "../diagnostics.ts";

/** Something that can be right or wrong by itself: a declaration, or an example of an `expect`. */
export interface Case {
  readonly name: string;
  readonly kind: "declaration" | "example";
  readonly span: Span;
  /** What was found in it, and in no example of it. */
  readonly diagnostics: readonly Diagnostic[];
}

/** The cases of each file, in the order of the text, and what was found outside of all of them. */
export interface Cases {
  readonly files: ReadonlyMap<string, readonly Case[]>;
  readonly elsewhere: readonly Diagnostic[];
}

/** Sorts diagnostics by the declaration or the example they are about. */
export function casesOf({ diagnostics, texts }: Diagnosed): Cases {
  const files = new Map([...texts].map(([file, text]) => [file, places(file, text)] as const));
  const found = new Map<Place, Diagnostic[]>();
  const elsewhere: Diagnostic[] = [];
  for (const diagnostic of diagnostics) {
    const { primary } = diagnostic;
    const place = primary && innermost(files.get(primary.span.file) ?? [], primary.span.start);
    if (place === undefined) elsewhere.push(diagnostic);
    else found.set(place, [...(found.get(place) ?? []), diagnostic]);
  }
  const withFound = (place: Place): Case => ({ ...place, diagnostics: found.get(place) ?? [] });
  return {
    files: new Map([...files].map(([file, all]) => [file, all.map(withFound)])),
    elsewhere,
  };
}

type Place = Omit<Case, "diagnostics">;

/** Declarations before their examples, so that the last that holds an offset is the innermost. */
const innermost = (all: readonly Place[], offset: number): Place | undefined =>
  all.findLast(({ span }) => span.start <= offset && offset <= span.end);

function places(file: string, text: string): Place[] {
  const { declarations, unreadable } = parseFile(text, file).source;
  const unread = unreadable.map(({ kind = "declaration", name, span }): Place => {
    const said = name === undefined ? kind : `${kind} ${name.text}`;
    return { name: said, kind: "declaration", span };
  });
  return [...declarations.flatMap((each) => placesIn(each, text)), ...unread].toSorted(
    (one, other) => one.span.start - other.span.start,
  );
}

function placesIn(declaration: Declaration, text: string): Place[] {
  const { span } = declaration;
  if (declaration.kind !== "expect")
    return [{ name: `${declaration.kind} ${declaration.name.text}`, kind: "declaration", span }];
  const segment = text.slice(declaration.segment.span.start, declaration.segment.span.end);
  const examples = declaration.examples.map(({ outcome, title, span: own }, i): Place => {
    const said = title === undefined ? `example ${i + 1}` : title.text;
    const name = `${segment} ${outcome} ${said}`;
    return { name, kind: "example", span: own };
  });
  return [{ name: `expect ${segment}`, kind: "declaration", span }, ...examples];
}
