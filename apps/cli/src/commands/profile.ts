import { profileText } from "../profile/profile-text.ts";
import { asOfOption } from "./as-of-option.ts";
import type { Run } from "./command.ts";

const LIMIT = 12;

/** Says what is typical of a segment against everyone else, or another one. */
export const profile: Run = async (session) => {
  const [what = ""] = session.args;
  const { against, members, limit = LIMIT } = session.options;
  return session.withProject(async (project, work) => {
    const found = await project.profile(what, {
      ...work,
      ...asOfOption(session),
      ...(against === undefined ? {} : { against }),
      ...(members === true && { members }),
    });
    const { timezone } = project.config;
    return { json: found, text: (style) => profileText(found, { limit, timezone }, style) };
  });
};
