import type { SplitDecl } from "../../ast.ts";
import { quoteName } from "../../syntax/index.ts";
import { customerScope } from "../scope.ts";
import type { Session } from "../scope.ts";
import { decimalProduct } from "../values/decimal-text.ts";
import { tenThousandths } from "../values/percentage.ts";
import { code, fix, insert } from "../wording/words.ts";
import type { Help } from "@satsuma/model";

/** What a group gets of a split, in ten-thousandths: from `low` on, below `high`. */
export interface Share {
  readonly percent: string;
  readonly low: number;
  readonly high: number;
}

/** All customers. */
const whole = 10_000;

/** The shares of a split's groups, one after the other; undefined, and reported, unless they add up to everyone. */
export function checkShares(split: SplitDecl, session: Session): readonly Share[] | undefined {
  const scope = customerScope(session);
  const sizes = split.groups.map(({ percent }) =>
    tenThousandths(percent, scope, "the share of a group"),
  );
  if (!sizes.every((size) => size !== undefined)) return undefined;
  const sum = sizes.reduce((total, size) => total + size, 0);
  if (sum !== whole) {
    report(split, sum, session);
    return undefined;
  }
  return sizes.map((size, i) => {
    const low = sizes.slice(0, i).reduce((total, each) => total + each, 0);
    return { percent: percentOf(size), low, high: low + size };
  });
}

/** Ten-thousandths in percent. */
const percentOf = (size: number): string => decimalProduct(String(size), "0.01");

function report(split: SplitDecl, sum: number, session: Session): void {
  const last = split.groups.at(-1);
  if (!last) return;
  session.report({
    code: "SEG7004",
    message: `the groups of ${code(split.name.text)} add up to ${percentOf(sum)}%, not to 100%`,
    at: { ...last.span, start: split.groups[0]?.span.start ?? last.span.start },
    help: sum < whole ? [restGroup(split, last, whole - sum)] : tooMuch(sum),
  });
}

/** A group for those who are left. */
function restGroup(
  { groups }: SplitDecl,
  { span }: { readonly span: SplitDecl["span"] },
  left: number,
): Help {
  const taken = new Set(groups.map(({ name }) => name.text));
  const name = ["rest", "others", "remaining"].find((free) => !taken.has(free)) ?? "the rest";
  const group = `group ${quoteName(name)} ${percentOf(left)}%`;
  return fix(
    `put the others into a group: ${code(group)}`,
    [insert(span, span.end, `\n  ${group}`)],
    false,
  );
}

const tooMuch = (sum: number): Help[] => [
  { text: `take ${percentOf(sum - whole)}% off one of them`, sure: false },
];
