import type { Asking } from "../ask.ts";
import type { Client } from "../client.ts";

type QuestionCalls = Pick<
  Client,
  | "preview"
  | "previewTiers"
  | "explain"
  | "aboutTrait"
  | "diff"
  | "sql"
  | "profile"
  | "overlap"
  | "compare"
  | "scorecard"
>;

/** What rules say and come to, and what segments are like. */
export const questionCalls = (asking: Asking): QuestionCalls => ({
  preview: (text, { signal, ...more } = {}) =>
    asking.json("preview", ["post", "/preview"], { body: { text, ...more }, signal }),
  previewTiers: (tiers, { signal, ...more } = {}) =>
    asking.json("previewTiers", ["post", "/preview/tiers"], { body: { tiers, ...more }, signal }),
  async explain(segment, { signal, ...more } = {}) {
    const body = { segment, ...more };
    const { english } = await asking.json("explain", ["post", "/explain"], { body, signal });
    return english;
  },
  aboutTrait: (trait, { signal, ...more } = {}) =>
    asking.json("aboutTrait", ["post", "/explain/trait"], { body: { trait, ...more }, signal }),
  diff: ({ signal, segments, ...more } = {}) =>
    asking.json("diff", ["post", "/diff"], { body: { ...listed(segments), ...more }, signal }),
  async sql(segments, { signal, ...more } = {}) {
    const body = { segments: [...segments], ...more };
    const { sql } = await asking.json("sql", ["post", "/sql"], { body, signal });
    return sql;
  },
  profile: (what, { signal, ...more } = {}) =>
    asking.json("profile", ["post", "/profile"], { body: { what, ...more }, signal }),
  overlap: (segments, { signal, ...more } = {}) =>
    asking.json("overlap", ["post", "/overlap"], {
      body: { ...listed(segments), ...more },
      signal,
    }),
  compare: (names, { signal, ...more } = {}) =>
    asking.json("compare", ["post", "/compare"], { body: { names: [...names], ...more }, signal }),
  scorecard: (segments, { signal, ...more } = {}) =>
    asking.json("scorecard", ["post", "/scorecard"], {
      body: { ...listed(segments), ...more },
      signal,
    }),
});

const listed = (segments: readonly string[] | undefined): { readonly segments?: string[] } =>
  segments === undefined ? {} : { segments: [...segments] };
