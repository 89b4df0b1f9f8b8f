import { accepts } from "hono/accepts";
import type { Context } from "hono";
import { z } from "zod";
import { cursorOf } from "../api/cursor.ts";
import type { Download } from "../ports/downloads.ts";
import { withoutScope } from "../problems/without-scope.ts";
import { memberPage } from "../schemas/members/members.ts";
import { memberQuery, pageOf, wholeOf } from "./member-query.ts";
import { name } from "./question.ts";
import { route } from "./route.ts";

const mediaTypes: Readonly<Record<Download["format"], string>> = {
  csv: "text/csv",
  json: "application/json",
  parquet: "application/vnd.apache.parquet",
};

/** Who is in a segment. */
export const memberRoutes = {
  members: route({
    method: "get",
    path: "/segments/{name}/members",
    needs: "pii",
    more: "export",
    tag: "customers",
    summary: "The members of a segment",
    description:
      "As the last run left them, less those whom the config suppresses: page by page in key order (`after`), by their place in any order (`order`, `offset`), or all of them as a file (`format`, or `Accept`), for which the scope `export` is needed too. CSV is for spreadsheets: a text that would be taken for a formula begins with an apostrophe; JSON and Parquet hold what there is.",
    params: z.object({ name }),
    query: memberQuery,
    answer: {
      status: 200,
      description: "A page of members.",
      schema: memberPage,
      others: [mediaTypes.csv, mediaTypes.parquet],
    },
    isPersonal: true,
    problems: [404, 409, 422],
    handle: async (asked) => {
      const { params, query, project, signal, surroundings } = asked;
      const format = query.format ?? acceptedFormat(asked.context);
      const segment = params.name;
      if (format !== undefined) {
        if (!asked.may("export")) throw withoutScope("export");
        const wanted = {
          segment,
          format,
          signal,
          forSpreadsheet: format === "csv",
          ...wholeOf(query),
        };
        return fileOf(await surroundings.downloads.members(project, wanted), wanted);
      }
      const page = await project.memberPage(segment, { signal, ...pageOf(segment, query) });
      const next = page.next === undefined ? {} : { next: cursorOf(segment, page.next) };
      return { json: { ...page, ...next } };
    },
  }),
};

/** The format of a file that is wanted rather than a page. */
function acceptedFormat(context: Context): Download["format"] | undefined {
  const type = accepts(context, {
    header: "Accept",
    supports: ["application/json", mediaTypes.csv, mediaTypes.parquet],
    default: "application/json",
  });
  if (type === mediaTypes.csv) return "csv";
  return type === mediaTypes.parquet ? "parquet" : undefined;
}

function fileOf(
  body: ReadableStream<Uint8Array>,
  { segment, format }: Pick<Download, "segment" | "format">,
): Response {
  const plain = segment.replaceAll(/[^\w.-]/gu, "_");
  return new Response(body, {
    headers: {
      "Content-Type": mediaTypes[format],
      "Content-Disposition": `attachment; filename="${plain}.${format}"`,
      "Cache-Control": "no-store",
    },
  });
}
