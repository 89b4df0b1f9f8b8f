import type {
  Changes,
  Comparison,
  Expiry,
  History,
  Moves,
  Preview,
  PreviewCondition,
  Profile,
} from "@satsuma/engine";
import type { Client } from "@satsuma/http/client";
import { stillShop } from "./still-shop.ts";

const asOf = "2026-06-30T22:00:00.000Z";

const known: History["known"] = {
  models: [],
  unfitted: [],
  attributes: ["country"],
  firstEvent: null,
  pointsBefore: 0,
};

export const condition = (
  text: string,
  size: number,
  more: Partial<PreviewCondition> = {},
): PreviewCondition => ({
  text,
  english: text,
  reached: 100,
  size,
  removed: 100 - size,
  alone: size,
  only: 0,
  ...more,
});

export const preview = (...conditions: readonly PreviewCondition[]): Preview => ({
  asOf,
  size: conditions.at(-1)?.size ?? 100,
  customers: 100,
  conditions,
  sample: [],
  nearMisses: [],
  diagnostics: [],
  english: "",
});

const point = (date: string) => ({ instant: `${date}T00:00:00Z`, date, isAhead: false });

export const history: History = {
  asOf,
  timezone: "Europe/Berlin",
  every: "week",
  points: ["2026-06-16", "2026-06-23", "2026-06-30"].map(point),
  customers: 5000,
  series: [
    {
      name: "vip",
      isArchived: false,
      sizes: [null, 1200, 1188],
      shares: [null, 0.24, 0.2376],
      entered: [null, null, 20],
      left: [null, null, 32],
    },
  ],
  known,
  cost: { statements: 1, conditions: 3 },
};

export const expiry: Expiry = {
  segment: "vip",
  asOf,
  timezone: "Europe/Berlin",
  until: "2026-07-02",
  customers: 5000,
  size: 1188,
  days: [
    { date: "2026-07-01", leave: 3, enter: 0 },
    { date: "2026-07-02", leave: 9, enter: 2 },
  ],
  leaving: [],
  entering: [],
  known,
};

const because = "spend >= 500 EUR in last 90 days";

export const changes: Changes = {
  run: { run: 3, asOf },
  total: 1240,
  counts: [
    { segment: "vip", change: "left", cause: "condition", because, count: 1200 },
    { segment: "vip", change: "entered", cause: "new customer", because: null, count: 40 },
  ],
  changes: [
    { segment: "vip", change: "left", cause: "condition", because, run: 3, asOf, customer: 12_347 },
  ],
};

const state = (name: string) => ({
  name,
  kind: "named" as const,
  from: { size: 10, notSeen: 0 },
  to: { size: 10, notSeen: 0 },
});

export const moves: Moves = {
  kind: "tiers",
  of: ["value"],
  from: { instant: "2026-05-30T00:00:00Z", date: "2026-05-30" },
  to: { instant: "2026-06-30T00:00:00Z", date: "2026-06-30" },
  timezone: "Europe/Berlin",
  customers: 2000,
  states: [state("gold"), state("a tier with a long name"), state("basic")],
  matrix: [
    [10, 2, 0],
    [1, 1500, 0],
    [0, 0, 487],
  ],
  known,
};

const comparison = {
  effect: { measure: "Cliff's delta", value: 0.6, low: 0.55, high: 0.65 },
  strength: 1.2,
  direction: "higher",
  pValue: 0,
  falseDiscoveryRate: 0,
  isBeyondChance: true,
} as const;

const spread = (median: number) => ({
  known: 40,
  mean: median,
  lowerQuartile: median / 2,
  median,
  upperQuartile: median * 2,
});

const cell = (count: number, share: number) => ({ isSuppressed: false, count, share }) as const;

export const profile: Profile = {
  asOf,
  customers: 100,
  segment: { name: "vip", size: 40, share: 0.4 },
  base: { kind: "rest", size: 60 },
  minimumGroup: 1,
  persona: [{ text: "They spend three times as much.", figures: ["variables.spend"] }],
  variables: [
    {
      name: "spend",
      origin: "trait",
      expression: "spend",
      doc: "All they paid.",
      unit: "EUR",
      kind: "number",
      unknown: { segment: 0, base: 0 },
      segment: spread(1500),
      base: spread(496),
      comparison,
    },
    {
      name: "country",
      origin: "attribute",
      expression: "country",
      kind: "categories",
      known: { segment: 40, base: 60 },
      unknown: { segment: 0, base: 0 },
      values: [
        { value: "DE", segment: cell(30, 0.75), base: cell(12, 0.2) },
        { value: "AT", segment: { isSuppressed: true }, base: cell(6, 0.1) },
      ],
      comparison: { ...comparison, isBeyondChance: false, strength: 0.1 },
    },
  ],
  byDefinition: [
    {
      name: "email_opt_in",
      origin: "attribute",
      expression: "email_opt_in",
      kind: "yes/no",
      definedBy: "the rule reads email_opt_in",
      known: { segment: 40, base: 60 },
      unknown: { segment: 0, base: 0 },
      values: [{ value: "yes", segment: cell(40, 1), base: cell(6, 0.1) }],
      comparison: { ...comparison, strength: 2 },
    },
  ],
  skipped: [],
  fields: [
    {
      events: "orders",
      field: "product",
      compared: 2,
      isCut: false,
      found: { over: 1, under: 1 },
      over: [value("Red wine", 0.8, 2)],
      under: [value("Soap", -0.4, 0.5)],
    },
    {
      events: "orders",
      field: "sku",
      compared: 2,
      isCut: false,
      sameAs: "product",
      found: { over: 1, under: 0 },
      over: [value("WIN-1", 0.8, 2)],
      under: [],
    },
  ],
  warnings: ["Attributes have no history."],
};

function value(name: string, effect: number, lift: number) {
  return {
    value: name,
    segment: cell(20, 0.5),
    base: cell(15, 0.25),
    lift: { value: lift, low: lift, high: lift },
    effect,
    falseDiscoveryRate: 0,
  };
}

const scored = (name: string, worth: number | null) => ({
  name,
  size: 40,
  share: 0.4,
  rank: 1,
  total: 0.72,
  scores: [
    { criterion: "value", value: worth, scaled: 0.5, contribution: 0.5, sentence: "" } as const,
  ],
  pros: [],
  cons: [],
  differs: [{ variable: "spend", distance: 0.5, sentence: `${name} spends more` }],
});

const comparisonOf = (names: readonly string[]): Comparison => ({
  kind: "segments",
  inAll: 7,
  scorecard: {
    asOf,
    before: asOf,
    customers: 100,
    minimumGroup: 1,
    criteria: [
      {
        criterion: "value",
        weight: 1,
        doc: "What a member is worth.",
        scale: "",
        unit: "EUR",
        base: 1,
      },
    ],
    leftOut: [],
    segments: names.map((name, i) => scored(name, i === 0 ? 6651 : null)),
  },
  overlap: {
    asOf,
    customers: 100,
    segments: names.map((name) => ({ name, size: 40, share: 0.4, only: 1 })),
    both: names.map((_, i) => names.map((__, j) => (i === j ? 40 : 10))),
    pairs: [
      {
        one: names[0] ?? "",
        other: names[1] ?? "",
        both: 10,
        either: 70,
        jaccard: 0.14,
        oneInOther: 0.25,
        otherInOne: 0.25,
        lift: 0.6,
        relation: "overlapping",
      },
    ],
    combinations: [],
    otherCombinations: { combinations: 0, size: 0 },
    coverAll: [],
    memberships: [],
    none: { size: 0, share: 0 },
  },
});

const rule = 'segment vip "Best"\n  where spend >= 500 EUR';

/** A shop that answers what is asked about segments from these answers, all at once. */
export function segmentShop(): Client {
  return {
    ...stillShop(["vip", "wine_lovers", "win_back"]),
    changes: () => Promise.resolve(changes),
    history: () => Promise.resolve(history),
    expiry: () => Promise.resolve(expiry),
    moves: () => Promise.resolve(moves),
    preview: () => Promise.resolve(preview(condition("spend >= 500 EUR", 40))),
    profile: () => Promise.resolve(profile),
    compare: (names) => Promise.resolve(comparisonOf(names)),
    check: () => Promise.resolve({ diagnostics: [], tests: [] }),
    segment: (name) =>
      Promise.resolve({ name, file: "segments/all.seg", version: "1", text: rule, english: "vip" }),
    rule: (file) => Promise.resolve({ file, text: `# shop\n${rule}\n`, version: "1" }),
  };
}
