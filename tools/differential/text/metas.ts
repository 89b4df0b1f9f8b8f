import type { Random } from "../random.ts";
import { listed, nothing, optional, say } from "./piece.ts";
import type { Piece } from "./piece.ts";

/** What stands between a segment's name and its rule. Only its zone has a say in who belongs to it. */
export function metas(random: Random): { readonly meta: Piece } {
  const drawn = random.some(all, 0).filter(() => random.percent(15));
  const written = [...new Map(drawn)];
  const zone = random.percent(10)
    ? [
        say(
          "meta",
          "timezone",
        )` timezone "${random.pick(["Asia/Tokyo", "America/New_York", "UTC"])}"`,
      ]
    : [];
  const parts = [
    ...written.map(([production, text]) => say("meta", production)` ${text}`),
    ...zone,
  ];
  return { meta: parts.length === 0 ? nothing : optional(listed(parts, "")) };
}

const all = [
  ["description", 'description "Why it is there"'],
  ["owner", 'owner "crm@shop.example"'],
  ["tags", "tags vip, newsletter"],
  ["priority", "priority 10"],
  ["status", "status draft"],
  ["status", "status archived"],
  ["expires", "expires 2031-01-31"],
  ["schedule", "schedule every monday at 07:00"],
  ["schedule", "schedule every day at 05:30"],
  ["schedule", "schedule every month on day 3"],
  ["schedule", "schedule every 6 hours"],
  ["as of", "as of start of day"],
  ["as of", "as of run time"],
] as const;
