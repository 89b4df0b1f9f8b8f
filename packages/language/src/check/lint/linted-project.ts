import type { Node } from "@satsuma/ir";
import type { Declaration } from "../../ast.ts";
import type { ProgramPart } from "../program-part.ts";

/** One declaration, what it came to, and the names in it. */
export interface LintedDeclaration {
  readonly declaration: Declaration;
  readonly part: ProgramPart;
  /** The first name of every path in it. */
  readonly names: ReadonlySet<string>;
}

/** What a whole project is looked at with. */
export interface ProjectLint {
  readonly declarations: readonly LintedDeclaration[];
  /** True where nothing is wrong with any declaration: what is unused is not told while that may be a slip elsewhere. */
  readonly isRight: boolean;
  readonly identity: (node: Node) => number;
}
