/** Sums over customers of what they are worth, what is left of it, and who can be reached. Unknown values count for nothing. */
export interface MemberSums {
  readonly size: number;
  /** Whose value is known. */
  readonly valued: number;
  readonly value: number;
  readonly squares: number;
  /** Whose margin is known, and their value where there is one. */
  readonly margined: number;
  readonly margin: number;
  readonly marginSquares: number;
  /** Of those whose value and margin are both known. */
  readonly both: number;
  readonly bothValue: number;
  readonly bothMargin: number;
  readonly bothSquares: number;
  readonly bothMarginSquares: number;
  readonly bothProducts: number;
  readonly reachable: number;
}

/** One customer; `NaN` is unknown. */
export interface MemberValues {
  readonly value: number;
  readonly margin: number;
  readonly isReachable: boolean;
}

/** Sums that grow; filled in the order of customers, so that they are the same every time. */
type GrowingSums = { -readonly [Sum in keyof MemberSums]: number };

export const noSums = (): GrowingSums => ({
  size: 0,
  valued: 0,
  value: 0,
  squares: 0,
  margined: 0,
  margin: 0,
  marginSquares: 0,
  both: 0,
  bothValue: 0,
  bothMargin: 0,
  bothSquares: 0,
  bothMarginSquares: 0,
  bothProducts: 0,
  reachable: 0,
});

/** Adds one customer. */
export function addMember(sums: GrowingSums, { value, margin, isReachable }: MemberValues): void {
  sums.size += 1;
  if (isReachable) sums.reachable += 1;
  const [hasValue, hasMargin] = [!Number.isNaN(value), !Number.isNaN(margin)];
  if (hasValue) {
    sums.valued += 1;
    sums.value += value;
    sums.squares += value * value;
  }
  if (hasMargin) {
    sums.margined += 1;
    sums.margin += margin;
    sums.marginSquares += margin * margin;
  }
  if (!hasValue || !hasMargin) return;
  sums.both += 1;
  sums.bothValue += value;
  sums.bothMargin += margin;
  sums.bothSquares += value * value;
  sums.bothMarginSquares += margin * margin;
  sums.bothProducts += value * margin;
}
