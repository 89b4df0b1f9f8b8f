import type { ListedSegment } from "@satsuma/engine";
import { z } from "zod";
import { name } from "../../routes/question.ts";
import { segmentRoutes } from "../../routes/segment-routes.ts";
import { begunAs } from "../compact.ts";
import { tool } from "../tool.ts";

export const listSegments = tool({
  name: "list_segments",
  title: "List segments",
  description:
    "Lists the customer segments there are, with what each is for and how many customers it had at the last run (`share` is 0 to 1 of all customers). Parts of tiers and splits are listed as `tiers.part`. Call this first, and to find the name that other tools ask for.",
  input: z.strictObject({
    containing: name
      .exactOptional()
      .describe("Only segments with this in their name, title, description, owner or tags"),
    limit: z.int().min(1).max(200).exactOptional().describe("50 unless given"),
  }),
  of: segmentRoutes.segments,
  ask: () => ({ params: undefined, query: undefined, body: undefined }),
  tell: (all, { containing = "", limit = 50 }) => {
    const wanted = all.filter((segment) => wordsOf(segment).includes(containing.toLowerCase()));
    return { segments: begunAs(wanted, limit, told) };
  },
});

const wordsOf = ({ name: own, title, description, owner, tags }: ListedSegment): string =>
  [own, title, description, owner, ...tags].join("\n").toLowerCase();

const told = ({ name: own, title, description, tags, status, ...segment }: ListedSegment) => ({
  name: own,
  title,
  description,
  owner: segment.owner,
  ...(tags.length === 0 ? {} : { tags }),
  status,
  ...(segment.isExpired ? { isExpired: true } : {}),
  size: segment.size ?? "not run yet",
  share: segment.share,
  asOf: segment.asOf,
});
