import type { Diagnostic } from "@satsuma/model";
import type { Source } from "../source.ts";
import type { Build } from "./build.ts";
import { expr } from "./condition.ts";
import { value } from "./value.ts";

/** A builder for one text. What it reports goes into the list. */
export function builder(source: Source, problems: Diagnostic[]): Build {
  const build: Build = {
    source,
    expr: (node) => expr(node, build),
    value: (node) => value(node, build),
    report: (diagnostic) => {
      problems.push(diagnostic);
    },
  };
  return build;
}
