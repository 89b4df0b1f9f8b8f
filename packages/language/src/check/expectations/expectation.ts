import type { Expectation } from "@satsuma/ir";
import type { ExpectDecl } from "../../ast.ts";
import { segmentName, unknownSegment } from "../conditions/member.ts";
import type { NamedSegment } from "../names/names.ts";
import { customerScope } from "../scope.ts";
import type { Session } from "../scope.ts";
import { asInstant } from "./as-instant.ts";
import { exampleCustomer } from "./example.ts";

/** What an `expect` says; undefined when it, or the segment it is about, is wrong. */
export function checkExpectation(
  declaration: ExpectDecl,
  session: Session,
): Expectation | undefined {
  const { segment: path, examples, span } = declaration;
  const scope = customerScope(session);
  const segment = segmentName(path);
  const named = session.names.segment(segment, path.span);
  if (!named) return unknownSegment(path, scope);
  const asOf = asInstant(declaration.asOf, zoneOf(named, session));
  const { timezone, weekStart } = session.catalogue;
  const data = { scope, clock: { asOf, timezone, weekStart } };
  const checked = examples.map((example) => {
    const customer = exampleCustomer(example.customer, data);
    const title = example.title && { title: example.title.text };
    const includes = example.outcome === "includes";
    return customer && { includes, ...title, customer, span: example.span };
  });
  const right = checked.filter((example) => example !== undefined);
  if (!named.where || right.length < checked.length) return undefined;
  return { segment, asOf, examples: right, span };
}

/** The moments of a segment are those of its own zone, if it has one. */
const zoneOf = ({ timezone }: NamedSegment, { catalogue }: Session): string =>
  timezone ?? catalogue.timezone;
