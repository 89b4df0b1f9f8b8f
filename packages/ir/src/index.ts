export {
  and,
  approx,
  arithmetic,
  exp,
  ln,
  sqrt,
  between,
  choose,
  compare,
  customerKey,
  eventCount,
  feature,
  known,
  literal,
  negate,
  not,
  number,
  or,
  text,
} from "./build.ts";
export type {
  Aggregate,
  AggregateFunction,
  Bound,
  Cond,
  FunctionName,
  RuleFunction,
  ScoreFunction,
  Literal,
  Step,
  Typed,
  Value,
  Window,
} from "./tree.ts";
export {
  addDecimals,
  compareDecimals,
  decimal,
  decimalNumber,
  decimalOfDouble,
  decimalText,
  isNegativeDecimal,
  multiplyDecimals,
  negateDecimal,
  roundDecimal,
  shortestDecimal,
  subtractDecimals,
  wholeDecimal,
} from "./decimal.ts";
export type { Decimal } from "./decimal.ts";
export { foldCase, foldTable } from "./fold.ts";
export type { FoldTable } from "./fold.ts";
export { parts } from "./node.ts";
export type { Kind, Node } from "./node.ts";
export type {
  AsOfPolicy,
  Callable,
  Definition,
  ExampleCustomer,
  Expectation,
  Fact,
  Facts,
  Parameter,
  Program,
  Schedule,
  Segment,
  SegmentMeta,
} from "./program.ts";
export { isCond, isValue, rewriter, withParts } from "./rewrite.ts";
export type { Rewriter, Rule } from "./rewrite.ts";
export { compareText } from "./text-order.ts";
export { asDuration, firstDay } from "./time/calendar.ts";
export { dayStart } from "./time/day-start.ts";
export { offsetChanges } from "./time/offset-changes.ts";
export type { OffsetChange } from "./time/offset-changes.ts";
export { resolveCond, resolveValue, resolver } from "./time/resolve.ts";
export { asOfUnder } from "./time/as-of.ts";
export type { Resolver } from "./time/resolve.ts";
export type { Clock } from "./time/clock.ts";
export { resolveBounds } from "./time/resolve-bounds.ts";
export type { Bounds } from "./time/resolve-bounds.ts";
export { resolveWindow } from "./time/resolve-window.ts";
export type { Interval } from "./time/resolve-window.ts";
export type { DatePart, TimeAmount, TimeUnit } from "./unit.ts";
export { bottomUp, children, walk } from "./walk.ts";
