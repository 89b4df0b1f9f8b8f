import { walk } from "@satsuma/ir";
import type { Clock, Segment } from "@satsuma/ir";
import type { Catalogue, Diagnostic } from "@satsuma/model";
import { momentText } from "../../explain/day.ts";
import { code, quotedText } from "../../check/wording/words.ts";
import type { NumberOverflow } from "../numbers/number-overflow.ts";
import type { Proof } from "../proof.ts";
import { explainProof } from "../proofs/explain-proof.ts";
import { nanosecondsOf } from "../time/instant.ts";
import type { Example } from "./example.ts";

interface Failure {
  readonly example: Example;
  readonly segment: Segment;
  readonly proof: Proof;
}

/** An example that is not what it should be, and why. */
export function failing(
  { example, segment, proof }: Failure,
  words: { readonly catalogue: Catalogue; readonly clock: Clock },
): Diagnostic {
  const { clock, catalogue } = words;
  const who = example.title === undefined ? "this example" : quotedText(example.title);
  const wanted = example.includes ? "should be in" : "should not be in";
  const timezone = segment.timezone ?? clock.timezone;
  const lines = explainProof(proof, { ...words, columns: Number.POSITIVE_INFINITY }).split("\n");
  return {
    code: "SEG7010",
    severity: "error",
    message: `${who} ${wanted} ${code(segment.name)}, but ${proof.holds ? "is" : "is not"}`,
    primary: {
      span: example.span,
      text: `${proof.holds ? "a member" : "not a member"} as of ${momentText(clock.asOf, timezone)}`,
    },
    notes: [
      ...lines,
      ...traitsNotGiven(proof, example),
      ...lots(proof),
      ...tooLate(example, catalogue, clock),
    ],
  };
}

/** An example whose numbers cannot be reckoned with. */
export const beyondNumbers = (example: Example, error: NumberOverflow): Diagnostic => ({
  code: error.code,
  severity: "error",
  message: error.message,
  primary: { span: example.span, text: "while this example was evaluated" },
  ...(error.help !== undefined && { help: [{ text: error.help, sure: false }] }),
});

/** Values of plugins are not computed for examples: those that decide must be given. */
function traitsNotGiven(proof: Proof, { customer }: Example): string[] {
  const missing = new Set<string>();
  for (const { cond } of leaves(proof))
    for (const node of walk(cond)) {
      if (node.kind !== "trait") continue;
      const name = `${node.namespace}.${node.column}`;
      if (!Object.hasOwn(customer.traits, name)) missing.add(name);
    }
  return [...missing].map(
    (name) =>
      `${code(name)} comes from a plugin, which examples do not run: it is not known unless the example gives it.`,
  );
}

/** Who is drawn hangs on the key. */
const lots = (proof: Proof): string[] =>
  leaves(proof).some(({ cond }) => cond.kind === "sample")
    ? ["Lots are drawn by key; examples have the keys 1, 2, 3 … in the order they are written."]
    : [];

function leaves(proof: Proof): readonly Proof[] {
  return proof.of.length === 0 ? [proof] : proof.of.flatMap(leaves);
}

/** Events that were written down but are not there for the rule. */
function tooLate({ customer }: Example, { events }: Catalogue, { asOf }: Clock): string[] {
  const limit = nanosecondsOf(asOf);
  return Object.entries(customer.events).flatMap(([table, rows]) => {
    const time = events[table]?.time ?? "";
    const late = rows.filter((row) => nanosecondsOf(String(row[time])) >= limit).length;
    if (late === 0) return [];
    const what = late === 1 ? "One of the events" : `${late} of the events`;
    return [
      `${what} in ${code(table)} ${late === 1 ? "is" : "are"} not before that moment, so the rule does not see ${late === 1 ? "it" : "them"}.`,
    ];
  });
}
