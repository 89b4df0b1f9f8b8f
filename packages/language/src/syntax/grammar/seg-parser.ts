import { vocabulary } from "../lexing/vocabulary.ts";
import { DeclarationRules } from "./declaration-rules.ts";

/** The parser of one declaration, or of one expression standing alone. It builds a syntax tree and does nothing else. */
export class SegParser extends DeclarationRules {
  /** `checked` looks for faults of the grammar first, such as ambiguities, which tests do and normal runs need not. */
  constructor({ checked }: { checked: boolean }) {
    super([...vocabulary], {
      skipValidations: !checked,
      nodeLocationTracking: "onlyOffset",
      recoveryEnabled: false,
      maxLookahead: 3,
    });
    this.performSelfAnalysis();
  }
}
