import fc from "fast-check";
import type { Figure } from "@satsuma/figure";

/** Texts that try to leave their place: escapes, line breaks, markup, directions, wide and combining characters. */
const nasty = fc.constantFrom(
  "\u001B[31mred\u001B[0m",
  "\u001B]8;;http://example.org\u0007link\u001B]8;;\u0007",
  "\u009B2J",
  "a\nb\r\nc\td",
  "\u202Egnp.exe",
  "\u2066x\u2069\u200F",
  "</text></svg><script>alert(1)</script>",
  `"'&<>]]>`,
  "&#27;&amp;",
  "日本語の顧客",
  "👩‍👩‍👧‍👦 family 🇬🇧",
  "e\u0301\u0302\u0303\u0304 z\u0351\u0352",
  "\u05E9\u05DC\u05D5\u05DD 12",
  "\u0645\u0631\u062D\u0628\u0627",
  "\uD800 alone \uDC00",
  "\u0000\u0008\u000C\u007F\u0085",
  "\uFEFF\u200B\u2060",
  "x".repeat(400),
  "",
);

export const hostileText = fc
  .array(fc.oneof(nasty, fc.string({ unit: "binary", maxLength: 12 })), { maxLength: 3 })
  .map((parts) => parts.join(""));

/** Amounts of every size, and what is not an amount. */
const amount = fc.oneof(
  { weight: 6, arbitrary: fc.double({ min: -1e6, max: 1e6, noNaN: true }) },
  fc.constantFrom(
    0,
    -0,
    1,
    5e-324,
    -1e-300,
    1e300,
    Number.MAX_VALUE,
    -Number.MAX_VALUE,
    NaN,
    Infinity,
  ),
);

const axis = fc.record(
  {
    label: hostileText,
    unit: fc.constantFrom("EUR", "share", "days", "\u001B[1m"),
    scale: fc.constantFrom("linear" as const, "log" as const),
  },
  { requiredKeys: ["label"] },
);

const caption = { title: hostileText, caption: hostileText };
const points = fc.array(fc.tuple(amount, amount), { maxLength: 12 });
const marks = fc.array(fc.record({ at: amount, label: hostileText }), { maxLength: 3 });

const interval = fc.record({ low: amount, high: amount });

const bars = fc.record({
  kind: fc.constant("bars" as const),
  ...caption,
  value: axis,
  bars: fc.array(
    fc.record(
      { label: hostileText, value: amount, interval, note: hostileText, reference: amount },
      { requiredKeys: ["label"] },
    ),
    { maxLength: 70 },
  ),
});

const distribution = fc
  .uniqueArray(fc.double({ min: -1e12, max: 1e12, noNaN: true }), {
    maxLength: 40,
    comparator: "SameValueZero",
  })
  .chain((edges) =>
    fc.record({
      kind: fc.constant("distribution" as const),
      ...caption,
      value: axis,
      count: axis,
      edges: fc.constant(edges.toSorted((a, b) => a - b)),
      groups: fc.array(
        fc.record({
          label: hostileText,
          counts: fc.array(fc.nat(), {
            minLength: Math.max(0, edges.length - 1),
            maxLength: Math.max(0, edges.length - 1),
          }),
        }),
        { maxLength: 4 },
      ),
      marks,
    }),
  );

const scatter = fc.record({
  kind: fc.constant("scatter" as const),
  ...caption,
  x: axis,
  y: axis,
  groups: fc.array(
    fc.record(
      { label: hostileText, points, centre: fc.tuple(amount, amount) },
      { requiredKeys: ["label", "points"] },
    ),
    { maxLength: 12 },
  ),
});

const heatMap = fc.record({
  kind: fc.constant("heat map" as const),
  ...caption,
  value: axis,
  rows: fc.record({ label: hostileText, names: fc.array(hostileText, { maxLength: 8 }) }),
  columns: fc.record({ label: hostileText, names: fc.array(hostileText, { maxLength: 70 }) }),
  cells: fc.array(fc.array(fc.option(amount), { maxLength: 8 }), { maxLength: 8 }),
  scale: fc.constantFrom("sequential" as const, "diverging" as const),
});

const dendrogram = fc.array(hostileText, { maxLength: 60 }).chain((items) =>
  fc.record({
    kind: fc.constant("dendrogram" as const),
    ...caption,
    height: axis,
    items: fc.constant(items),
    merges: fc
      .tuple(...items.slice(1).map(() => fc.double({ min: 0, max: 1e9, noNaN: true })))
      .map((heights) =>
        heights
          .toSorted((a, b) => a - b)
          .map((height, i) => ({ left: i === 0 ? 0 : items.length + i - 1, right: i + 1, height })),
      ),
    cut: amount,
  }),
);

const { node } = fc.letrec<{ node: TreeNode }>((tie) => ({
  node: fc.record(
    {
      label: hostileText,
      note: hostileText,
      value: amount,
      branches: fc.array(fc.record({ answer: hostileText, node: tie("node") }), { maxLength: 3 }),
    },
    { requiredKeys: ["label"] },
  ),
}));

type TreeNode = Extract<Figure, { kind: "tree" }>["root"];

const tree = fc.record({ kind: fc.constant("tree" as const), ...caption, root: node, value: axis });

const curve = fc.record({
  kind: fc.constant("curve" as const),
  ...caption,
  x: axis,
  y: axis,
  lines: fc.array(
    fc.record(
      {
        label: hostileText,
        points: points.map((each) => each.toSorted(([a], [b]) => a - b)),
        role: fc.constantFrom("data" as const, "reference" as const),
        intervals: fc.array(interval, { maxLength: 12 }),
      },
      { requiredKeys: ["label", "points"] },
    ),
    { maxLength: 5 },
  ),
  marks,
});

const sparkline = fc.record({
  kind: fc.constant("sparkline" as const),
  ...caption,
  values: fc.array(fc.option(amount), { maxLength: 200 }),
  unit: hostileText,
});

/** A figure of any kind, with the worst labels and amounts. */
export const hostileFigure: fc.Arbitrary<Figure> = fc.oneof(
  bars,
  distribution,
  scatter,
  heatMap,
  dendrogram,
  tree,
  curve,
  sparkline,
);
