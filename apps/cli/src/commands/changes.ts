import { changesText } from "../changes/changes-text.ts";
import type { Run } from "./command.ts";

/** Who came and went, and why. */
export const changes: Run = async (session) =>
  session.withProject(async (project, work) => {
    const [segment] = session.args;
    const { customer, run, limit, json } = session.options;
    const found = await project.changes({
      ...work,
      ...(segment === undefined ? {} : { segment }),
      ...(customer === undefined ? {} : { customer }),
      ...(run === undefined ? {} : { run }),
      limit: json === true ? Infinity : (limit ?? 20),
    });
    const { timezone } = project.config;
    return {
      json: { ...(segment === undefined ? {} : { segment }), ...found },
      text: (style) => changesText(found, { timezone, segment, customer }, style),
    };
  });
