import type { MemberPageOptions, RulePageOptions } from "@satsuma/engine";
import { z } from "zod";
import { keyOf, listAndKeyOf } from "../api/cursor.ts";
import { Refusal } from "../problems/refusal.ts";
import { name, wholeNumber } from "./question.ts";

const columns = z
  .union([z.string(), z.array(z.string()).max(200)])
  .transform((given) => [given].flat().flatMap((each) => each.split(",")))
  .pipe(z.array(name).max(200));

const most = 9_999_999_999;

/** Which customers of a list are wanted, what of them, and in which order. */
const page = {
  after: z.string().max(2000).exactOptional().describe("What the page before gave as `next`"),
  offset: wholeNumber(0, most)
    .exactOptional()
    .describe("Place of the first one in the order, from 0; not with `after`"),
  limit: wholeNumber(1, 10_000).exactOptional().describe("Of a page; 100 unless given"),
  columns: columns
    .exactOptional()
    .describe("Traits and attributes beside the key, with commas between: `email,rfm.segment`"),
  order: name
    .exactOptional()
    .describe(
      "An attribute, a trait or `customer`, the key: unknown last, equal ones by key; not with `after`",
    ),
  direction: z
    .enum(["rising", "falling"])
    .exactOptional()
    .describe("Of the order; rising unless given"),
  filter: z
    .string()
    .max(500)
    .exactOptional()
    .describe(
      "Only those whose key, or a text among the columns, contains this, in upper or lower case",
    ),
};

/** A page of what a run left. */
export const runPageQuery = z.strictObject({
  ...page,
  run: wholeNumber(1, most)
    .exactOptional()
    .describe("Run of the pages before: where another was published since, the answer is 409"),
});

/** A page of the customers whom a rule takes. */
export const rulePageBody = {
  ...page,
  basis: z
    .string()
    .max(100)
    .exactOptional()
    .describe(
      "What the page before said: this one describes the same instant, and is refused (409) where rules, data or the last run changed since",
    ),
};

/** Members of a segment, page by page or as a file. */
export const memberQuery = z.strictObject({
  ...runPageQuery.shape,
  format: z.enum(["csv", "json", "parquet"]).exactOptional().describe("Of a file"),
});

type MemberQuery = z.output<typeof memberQuery>;

/** What is asked of a file: all rows, as they are filtered and ordered. */
export const wholeOf = ({
  after: _after,
  offset: _offset,
  limit: _limit,
  run: _run,
  format: _format,
  ...whole
}: MemberQuery): Pick<MemberPageOptions, "columns" | "order" | "direction" | "filter"> => whole;

/** What is asked of a page of a list. @throws Refusal 400 where it cannot begin as it is asked to */
export function pageOf(list: string, query: MemberQuery): MemberPageOptions {
  const { after, format: _, ...asked } = query;
  if (after === undefined) return asked;
  mustNotBePlaced(asked, "query/");
  return { ...asked, after: keyOf(list, after) };
}

type RulePage = z.output<z.ZodObject<typeof rulePageBody>>;

/** What is asked of a page of a rule's customers: cursors say of which basis they are. @throws Refusal as `pageOf` */
export function rulePageOf({ after, ...asked }: RulePage): RulePageOptions {
  if (after === undefined) return asked;
  mustNotBePlaced(asked, "/");
  const { list, key } = listAndKeyOf(after);
  return { basis: list, ...asked, after: key };
}

function mustNotBePlaced(asked: Omit<RulePage, "after">, where: string): void {
  for (const other of ["order", "direction", "offset"] as const)
    if (asked[other] !== undefined) throw notWithAfter(`${where}${other}`);
}

const notWithAfter = (pointer: string): Refusal =>
  new Refusal(400, "HTTP_INVALID", "the request is not as this route takes it", {
    help: "page by `after` in key order, or by `offset` in any order",
    errors: [{ pointer, message: "does not go with `after`" }],
  });
