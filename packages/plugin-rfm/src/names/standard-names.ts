import { cells, ends, namesOf } from "./segment-name.ts";
import type { ScoreBox, ScoreRange, SegmentName } from "./segment-name.ts";

/**
 * The ten usual names for so many scores. They are laid out on five; other scores are spread over these five, the lowest on
 * the lowest and the highest on the highest. With fewer than five some names hold nobody, and are left out.
 */
export const standardNames = (bins: number): SegmentName[] =>
  onFive
    .map((name) => ({ ...name, scores: name.scores.flatMap((box) => boxFor(box, bins)) }))
    .filter((name) => cells(bins).some((cell) => namesOf([name], cell).length > 0));

/** The box in other bins; none when it holds none of their scores. */
function boxFor(box: ScoreBox, bins: number): ScoreBox[] {
  const ranges = Object.entries<ScoreRange | undefined>({ ...box }).map(
    ([dimension, range]) => [dimension, rangeFor(range ?? [1, 5], bins)] as const,
  );
  return ranges.some(([, range]) => range === undefined) ? [] : [Object.fromEntries(ranges)];
}

function rangeFor(range: ScoreRange, bins: number): ScoreRange | undefined {
  const [low, high] = ends(range);
  const scores = Array.from({ length: bins }, (_, i) => i + 1).filter((score) => {
    const onFive = 1 + Math.round((4 * (score - 1)) / (bins - 1));
    return low <= onFive && onFive <= high;
  });
  const [first] = scores;
  return first === undefined ? undefined : [first, first + scores.length - 1];
}

const onFive: readonly SegmentName[] = [
  {
    name: "champions",
    meaning: "They bought lately, buy often and spend the most.",
    advice: "Thank them, show them new things first, and ask them to bring others; no discounts.",
    scores: [{ recency: [4, 5], frequency: [2, 5], value: 5 }],
  },
  {
    name: "loyal customers",
    meaning: "They come back again and again and spend well.",
    advice: "Reward them for coming back, ask for reviews, and offer the better version.",
    scores: [
      { recency: [4, 5], frequency: [2, 5], value: 4 },
      { recency: 3, value: [4, 5] },
    ],
  },
  {
    name: "potential loyalists",
    meaning: "They bought lately, and more often than those who are new.",
    advice: "Suggest what goes with their last order, and invite them to a membership.",
    scores: [{ recency: [4, 5], frequency: [2, 5], value: [1, 3] }],
  },
  {
    name: "new customers",
    meaning: "They bought just now, for the first time or nearly so.",
    advice: "Welcome them, help with what they bought, and make the second order easy.",
    scores: [{ recency: 5, frequency: 1 }],
  },
  {
    name: "promising",
    meaning: "They bought not long ago, but hardly more than once.",
    advice: "Tell them what you stand for, and give a small reason for a second order.",
    scores: [{ recency: 4, frequency: 1 }],
  },
  {
    name: "needing attention",
    meaning: "They are in the middle on all counts, and have not bought for a while.",
    advice: "Make an offer with an end date on what they bought before.",
    scores: [{ recency: 3, value: 3 }],
  },
  {
    name: "about to sleep",
    meaning: "They bought little, some time ago, and are slipping away.",
    advice: "Remind them with what sells best, and ask what they are missing.",
    scores: [{ recency: 3, value: [1, 2] }],
  },
  {
    name: "at risk",
    meaning: "They used to buy often or well, but long ago.",
    advice: "Write to them in person, with a reason to return.",
    scores: [{ recency: [1, 2], value: [3, 4] }],
  },
  {
    name: "can't lose them",
    meaning: "They were among the very best, and have not bought for long.",
    advice: "Call them, find out what went wrong, and win them back before others do.",
    scores: [{ recency: [1, 2], value: 5 }],
  },
  {
    name: "hibernating",
    meaning: "They bought little, long ago.",
    advice: "Spend little on them: one good offer, then leave them in peace.",
    scores: [{ recency: [1, 2], value: [1, 2] }],
  },
];
