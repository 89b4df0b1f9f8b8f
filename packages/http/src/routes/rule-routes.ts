import { z } from "zod";
import { tagOf, versionToRemove, versionToReplace } from "../api/preconditions.ts";
import { checkAnswer, savedRule } from "../schemas/rules.ts";
import { checkAnswerOf } from "./check-answer.ts";
import { question, ruleText, savedWithIt, workOf } from "./question.ts";
import { editQuery, refuseUsed } from "./refuse-used.ts";
import { route } from "./route.ts";
import { etag, ifMatch, ifMatchOrNone, ifNoneMatch } from "./versions.ts";
import { versioned } from "./versioned.ts";

const file = z.object({
  file: z
    .string()
    .min(1)
    .max(300)
    .describe("Path relative to the project: `segments/vip.seg`, also with its slashes as `%2F`"),
});

/** The rule files of the project. */
export const ruleRoutes = {
  rules: route({
    method: "get",
    path: "/rules",
    needs: "read",
    tag: "rules",
    summary: "All rule files",
    answer: {
      status: 200,
      description: "The files below `segments/`, by path.",
      schema: z.array(savedRule).readonly(),
    },
    handle: async ({ surroundings: { rules } }) => ({ json: await rules.list() }),
  }),

  rule: route({
    method: "get",
    path: "/rules/{file}",
    isDeep: true,
    needs: "read",
    tag: "rules",
    summary: "One rule file",
    params: file,
    headers: [ifNoneMatch],
    answer: {
      status: 200,
      description: "Its text and version.",
      schema: savedRule,
      headers: [etag],
    },
    problems: [404],
    handle: async ({ params, surroundings: { rules }, context }) =>
      versioned(await rules.read(params.file), context.req.raw),
  }),

  saveRule: route({
    method: "put",
    path: "/rules/{file}",
    isDeep: true,
    needs: "write",
    tag: "rules",
    summary: "Saves a rule file",
    description:
      "Replaces the file in one step, or makes it. The text may have mistakes: what it would come to can be asked before, with drafts. Where it takes away what other files use it is refused.",
    params: file,
    query: editQuery,
    headers: [ifMatchOrNone],
    body: z.strictObject({ text: ruleText, drafts: savedWithIt }),
    example: { text: "segment just_arrived\n  where has orders in last 30 days\n" },
    answer: { status: 200, description: "As it is saved.", schema: savedRule, headers: [etag] },
    problems: [409, 412, 428],
    handle: async (asked) => {
      const { params, body, surroundings, context } = asked;
      const version = versionToReplace(context.req.raw);
      const files = await surroundings.rules.list();
      const edited = { ...body.drafts, [params.file]: body.text };
      // A version that is not there any more is refused by saving.
      if (files.some((each) => each.file === params.file && each.version === version))
        await refuseUsed({ files, drafts: edited, ownFile: params.file }, asked);
      const saved = await surroundings.rules.save(params.file, body.text, version);
      return { json: saved, headers: { ETag: tagOf(saved.version) } };
    },
  }),

  removeRule: route({
    method: "delete",
    path: "/rules/{file}",
    isDeep: true,
    needs: "write",
    tag: "rules",
    summary: "Removes a rule file",
    params: file,
    query: editQuery,
    headers: [ifMatch],
    answer: { status: 204, description: "It is gone." },
    problems: [404, 409, 412, 428],
    handle: async (asked) => {
      const { params, surroundings, context } = asked;
      const version = versionToRemove(context.req.raw);
      const files = await surroundings.rules.list();
      if (files.some((each) => each.file === params.file && each.version === version))
        await refuseUsed({ files, drafts: { [params.file]: null } }, asked);
      await surroundings.rules.remove(params.file, version);
      return { json: undefined };
    },
  }),

  check: route({
    method: "post",
    path: "/check",
    needs: "read",
    tag: "rules",
    summary: "Checks the rules",
    description:
      "All rule files against the data, and the examples of every `expect` where tests are asked for.",
    body: z.strictObject({ tests: z.boolean().exactOptional(), ...question }),
    example: { tests: true },
    answer: { status: 200, description: "What is wrong, or worth knowing.", schema: checkAnswer },
    handle: async (asked) => {
      const { tests = false } = asked.body;
      return { json: checkAnswerOf(await asked.project.check({ ...workOf(asked), tests })) };
    },
  }),
};
