import { resolver } from "@satsuma/ir";
import type { Expectation, Program, Resolver, Segment } from "@satsuma/ir";
import type { Catalogue, Diagnostic } from "@satsuma/model";
import { NumberOverflow } from "../numbers/number-overflow.ts";
import { interpreter } from "../interpreter.ts";
import type { Interpreter } from "../interpreter.ts";
import type { Proof } from "../proof.ts";
import type { Subject } from "../subject.ts";
import type { Example } from "./example.ts";
import { beyondNumbers, failing } from "./failure.ts";

/** What became of one example. */
export interface ExpectationResult {
  /** The segment, as a rule names it. */
  readonly segment: string;
  readonly example: Example;
  readonly passes: boolean;
  /** Why the example is in the segment or not; absent when a number grew too large to tell. */
  readonly proof?: Proof;
  /** Absent when the example passes. */
  readonly diagnostic?: Diagnostic;
}

/**
 * Evaluates the examples of every `expect`, in order. The customers of one `expect` are all there are: rankings and percentiles are
 * about them. Examples of segments that have mistakes are left out.
 */
export function runExpectations(
  program: Program,
  catalogue: Catalogue,
): readonly ExpectationResult[] {
  const segments = new Map(program.segments.map((segment) => [segment.name, segment]));
  return (program.expectations ?? []).flatMap((expectation) => {
    const segment = segments.get(expectation.segment);
    return segment ? resultsOf(expectation, segment, catalogue) : [];
  });
}

function resultsOf(
  { asOf, examples }: Expectation,
  segment: Segment,
  catalogue: Catalogue,
): ExpectationResult[] {
  const { timezone, weekStart } = catalogue;
  const clock = { asOf, timezone, weekStart };
  const population = examples.map(subjectOf);
  const trial: Trial = {
    segment,
    resolver: resolver(clock),
    rules: interpreter({ catalogue, population, asOf }),
  };
  return examples.map((example, i) => {
    const result = { segment: segment.name, example };
    try {
      const proof = proofOf(population[i] ?? subjectOf(example, i), trial);
      const passes = proof.holds === example.includes;
      const diagnostic = () => failing({ example, segment, proof }, { catalogue, clock });
      return { ...result, passes, proof, ...(!passes && { diagnostic: diagnostic() }) };
    } catch (error) {
      if (!(error instanceof NumberOverflow)) throw error;
      return { ...result, passes: false, diagnostic: beyondNumbers(example, error) };
    }
  });
}

interface Trial {
  readonly segment: Segment;
  readonly resolver: Resolver;
  readonly rules: Interpreter;
}

const proofOf = (of: Subject, { segment, resolver, rules }: Trial): Proof =>
  rules.proof(segment.where, of, {
    resolver,
    ...(segment.timezone !== undefined && { timezone: segment.timezone }),
  });

/** Examples have keys in the order they are written, from 1. */
const subjectOf = ({ customer }: Example, i: number): Subject => ({
  key: String(i + 1),
  ...customer,
});
