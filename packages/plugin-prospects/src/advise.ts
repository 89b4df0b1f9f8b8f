import type { Advice, DataFacts } from "@satsuma/plugin";
import { counted, usualFeatures, usualGroups } from "@satsuma/plugin/variables";

const ENOUGH = 200;
/** Names of segments that one would like more of. */
const WANTED = /valuable|vip|champion|loyal|best|gold|big_spender/iu;

/** What the rules that this method proposes are called: their likes are not looked for. */
const OWN = /^like_\w+_\d+$/u;

/** Whom the customers of a segment could be looked for among. */
export function advise(data: DataFacts): Advice[] {
  const segments = data.segments.filter((segment) => !OWN.test(segment));
  const like = segments.find((segment) => WANTED.test(segment)) ?? segments[0];
  const usual = Object.entries({ ...usualGroups(data), ...usualFeatures(data) });
  const features = Object.fromEntries(usual.map(([name, { expression }]) => [name, expression]));
  const count = usual.length;
  const missing = [
    ...(like === undefined ? ["A segment whose likes are looked for."] : []),
    ...(data.customers < ENOUGH
      ? [`At least ${ENOUGH} customers: there are ${counted(data.customers)}.`]
      : []),
    ...(count === 0 ? ["Attributes or events of the customers."] : []),
  ];
  return [
    {
      method: "likeness",
      goal: "find customers who resemble a segment and are not in it yet",
      words: ["prospects", "likeness", "lookalikes", "alike", "similar", "resemble"],
      fit: missing.length > 0 ? "not" : "fairly",
      because: `${counted(data.customers)} customers can be compared by ${count} features with the members of a segment; leave out what defines it.`,
      missing,
      ...(missing.length === 0 && { config: { like, features } }),
    },
  ];
}
