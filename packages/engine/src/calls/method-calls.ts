import type { Plugin } from "@satsuma/plugin";
import { advise } from "../advise/advise.ts";
import { discover } from "../discover/discover.ts";
import { keptModels } from "../discover/kept-models.ts";
import { projectViews } from "../discover/project-views.ts";
import type { Environment } from "../environment.ts";
import { pluginReports } from "../host/plugin-reports.ts";
import { scoreMethods } from "../methods/score-methods.ts";
import type { Project } from "../project.ts";
import { refuseDrafts } from "../rules/lay-drafts.ts";
import type { Opened } from "./opened.ts";

type MethodCalls = Pick<Project, "score" | "discover" | "advise" | "models" | "views" | "plugins">;

/** What plugins find, and what they drew of it. */
export const methodCalls = ({ sessions, config, host, environment }: Opened): MethodCalls => ({
  async score(options = {}) {
    refuseDrafts(options);
    const { refit = false, method } = options;
    return sessions.take(options, async (session) => scoreMethods({ ...session, refit }, method));
  },

  discover: async (method, options = {}) =>
    sessions.take(options, async (session) => {
      const { parameters = {}, replacing, customer, refit = false } = options;
      return discover({ method, parameters }, session, {
        offered: await offeredBy(environment),
        files: [...session.texts].map(([file, text]) => ({ file, text })),
        refit,
        ...(replacing === undefined ? {} : { replacing }),
        ...(customer === undefined ? {} : { customer }),
      });
    }),

  advise: async (goal, options = {}) =>
    sessions.take(options, async (session) => advise(session, await offeredBy(environment), goal)),

  async models(options = {}) {
    const id = await sessions.dataId(options);
    const warehouse = await sessions.openWarehouse();
    return keptModels(warehouse, options.method, { id, host }, options);
  },

  views: async (options = {}) =>
    sessions.take(options, async (session) => {
      const { views, failures } = await projectViews(session);
      for (const failure of failures) options.failed?.(failure);
      return views;
    }),

  plugins: () => pluginReports(host, config),
});

const offeredBy = async ({ offered }: Environment): Promise<readonly Plugin[]> =>
  (await offered?.()) ?? [];
