import { z } from "zod";
import { versionToRemove, versionToReplace } from "../api/preconditions.ts";
import { segmentState } from "../schemas/rules.ts";
import { listedSegment } from "../schemas/segments/listed-segment.ts";
import { name, ruleText, savedWithIt } from "./question.ts";
import { editQuery, refuseUsed } from "./refuse-used.ts";
import { route } from "./route.ts";
import { readSegment, removeSegment, saveSegment } from "./segment-state.ts";
import { etag, ifMatch, ifMatchOrNone, ifNoneMatch } from "./versions.ts";
import { tagged, versioned } from "./versioned.ts";

const params = z.object({ name: name.describe("Of a segment, tiers or a split: `win_back`") });

/** The segments of the project, each by its declaration. */
export const segmentRoutes = {
  segments: route({
    method: "get",
    path: "/segments",
    needs: "read",
    tag: "segments",
    summary: "All segments",
    description: "As the rules are saved, with their sizes of the last run.",
    answer: {
      status: 200,
      description: "The segments in the order of the rules.",
      schema: z.array(listedSegment).readonly(),
    },
    problems: [422],
    handle: async ({ project, signal }) => ({ json: await project.list({ signal }) }),
  }),

  segment: route({
    method: "get",
    path: "/segments/{name}",
    needs: "read",
    tag: "segments",
    summary: "One segment's declaration",
    params,
    headers: [ifNoneMatch],
    answer: {
      status: 200,
      description: "As it stands in its file; the version is the file's.",
      schema: segmentState,
      headers: [etag],
    },
    problems: [404],
    handle: async (asked) =>
      versioned(await readSegment(asked.params.name, asked), asked.context.req.raw),
  }),

  saveSegment: route({
    method: "put",
    path: "/segments/{name}",
    needs: "write",
    tag: "segments",
    summary: "Saves one segment's declaration",
    description:
      "Replaces it in its file, of which the rest stays as it is, letter for letter; one that is new gets a file of its own.",
    params,
    query: editQuery,
    headers: [ifMatchOrNone],
    body: z.strictObject({
      text: ruleText
        .min(1)
        .describe("One declaration of a segment, tiers or a split, of that name"),
      drafts: savedWithIt,
    }),
    example: { text: "segment just_arrived\n  where has orders in last 30 days" },
    answer: { status: 200, description: "As it is saved.", schema: segmentState, headers: [etag] },
    problems: [409, 412, 422, 428],
    handle: async (asked) => {
      const { params: at, body, context } = asked;
      const version = versionToReplace(context.req.raw);
      await saveSegment(at.name, body.text, {
        version,
        rules: asked.surroundings.rules,
        drafts: body.drafts,
        refuse: (edit) => refuseUsed(edit, asked),
      });
      return tagged(await readSegment(at.name, asked));
    },
  }),

  removeSegment: route({
    method: "delete",
    path: "/segments/{name}",
    needs: "write",
    tag: "segments",
    summary: "Removes one segment's declaration",
    description:
      "Its comments and its `expect`s go with it, and its file when nothing else is in it.",
    params,
    query: editQuery,
    headers: [ifMatch],
    answer: { status: 204, description: "It is gone." },
    problems: [404, 409, 412, 428],
    handle: async (asked) => {
      const { params: at, context, surroundings } = asked;
      await removeSegment(at.name, {
        version: versionToRemove(context.req.raw),
        rules: surroundings.rules,
        refuse: (edit) => refuseUsed(edit, asked),
      });
      return { json: undefined };
    },
  }),
};
