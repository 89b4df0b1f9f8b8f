import { z } from "zod";

const tableFrom = z.custom(
  (value) =>
    typeof value === "object" && value !== null && "kind" in value && value.kind === "table",
  'must say where the rows come from: from: csv("data/orders.csv")',
);

const currency = z
  .string()
  .regex(/^[A-Z]{3}$/u, 'must be an ISO 4217 code of three capital letters: "EUR"');

const field = z.union([
  z.string(),
  z.strictObject({
    is: z.string().optional(),
    type: z.literal("annual date").optional(),
    money: z.union([z.literal(true), currency]).optional(),
    label: z.string().optional(),
    description: z.string().optional(),
    unit: z.string().optional(),
    values: z.array(z.string()).optional(),
    personal: z.boolean().optional(),
  }),
  z.strictObject({
    type: z.literal("point"),
    latitude: z.string(),
    longitude: z.string(),
    label: z.string().optional(),
    description: z.string().optional(),
    personal: z.boolean().optional(),
  }),
]);

const table = {
  from: tableFrom,
  fields: z.record(z.string(), field).optional(),
  where: z.string().optional(),
  timeIs: z.union([z.literal("utc"), z.strictObject({ local: z.string() })]).optional(),
};

const share = z.number().min(0).max(1);

const quality = z.strictObject({
  coverage: share.optional(),
  freshness: z.string().optional(),
  rejected: share.optional(),
  duplicates: share.optional(),
  orphans: share.optional(),
  onFailure: z.enum(["warn", "refuse"]).optional(),
  columns: z
    .record(
      z.string(),
      z.strictObject({
        coverage: share.optional(),
        possible: z.string().optional(),
        ignore: z.boolean().optional(),
      }),
    )
    .optional(),
});

const scorecard = z.strictObject({
  value: z.string().optional(),
  margin: z.string().optional(),
  reach: z.string().optional(),
  capacity: z.number().int().positive().optional(),
  weights: z
    .partialRecord(
      z.enum([
        "size",
        "growth",
        "value",
        "margin",
        "reach",
        "stability",
        "distinctness",
        "capacity",
      ]),
      z.number().min(0),
    )
    .optional(),
});

/** The shape of a project's config. What the values mean is checked where they are used. */
export const configSchema = z.strictObject({
  timezone: z.string(),
  currency,
  weekStart: z.enum(["monday", "sunday"]).optional(),
  warehouse: z.literal("duckdb").optional(),
  asOf: z.string().optional(),
  customers: z.strictObject({ ...table, key: z.string() }).optional(),
  events: z.record(
    z.string().regex(/^[A-Za-z_][A-Za-z0-9_]*$/u, "must be a name of letters, digits and _"),
    z.strictObject({
      ...table,
      customer: z.string(),
      time: z.string(),
      key: z.string().optional(),
      duplicates: z.enum(["keep", "latest"]).optional(),
      singular: z.string().optional(),
    }),
  ),
  quality: quality.optional(),
  scorecard: scorecard.optional(),
  suppress: z.array(z.string().min(1)).optional(),
  privacy: z.strictObject({ minimumGroup: z.number().int().positive() }).optional(),
  plugins: z
    .array(
      z.custom(
        (value) =>
          typeof value === "object" &&
          value !== null &&
          "config" in value &&
          "plugin" in value &&
          typeof value.plugin === "object" &&
          value.plugin !== null,
        'must be made with use(): plugins: [use(rfm, { orders: "orders" })]',
      ),
    )
    .optional(),
});
