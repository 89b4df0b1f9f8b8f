import { SatsumaError } from "@satsuma/model";
import { eraseBesideState } from "@satsuma/serve";
import { allowedText, erasedListText, erasureText } from "../erase/erasure-text.ts";
import type { Run } from "./command.ts";

/** Erases customers, or tells of the erased, or lets them come back. */
export const erase: Run = async (session) => {
  const { dryRun = false, list = false, allowAgain = false } = session.options;
  if ([dryRun, list, allowAgain].filter(Boolean).length > 1)
    throw wrongly("--dry-run, --list and --allow-again do not go together", "give one of them");
  if (list) return listErased(session);
  if (session.args.length === 0)
    throw wrongly("no customer was named", "give the keys of those to erase: satsuma erase 4711");
  return allowAgain ? allow(session) : eraseCustomers(session);
};

const eraseCustomers: Run = async (session) => {
  const { dryRun: isDryRun = false } = session.options;
  const erased = await session.withProject(async (project, work) => {
    const found = await project.erase(session.args, { ...work, isDryRun });
    return eraseBesideState(project.folder, Date.now, found);
  });
  const again = `satsuma erase ${session.args.map(quoted).join(" ")}${session.again}`;
  const run = [`satsuma run${session.again}`, "models and history without them"] as const;
  return {
    json: erased,
    text: (style) => erasureText(erased, style),
    next: isDryRun ? [[again, "erase them"]] : erased.run === null ? [] : [run],
  };
};

const listErased: Run = async (session) => {
  if (session.args.length > 0)
    throw wrongly("--list takes no keys", "who was erased is not kept: --list says how many");
  return session.withProject(async (project, work) => {
    const report = await project.erased(work);
    const { timezone } = project.config;
    return { json: report, text: (style) => erasedListText(report, timezone, style) };
  });
};

const allow: Run = async (session) => {
  const allowed = await session.withProject((project, work) =>
    project.allowAgain(session.args, work),
  );
  return {
    json: allowed,
    text: (style) => allowedText(allowed, style),
    next: [[`satsuma run${session.again}`, "takes in what your files hold of them"]],
  };
};

/** As a shell takes it for one word. */
const quoted = (key: string): string =>
  /^[\w.@+/:-]+$/u.test(key) ? key : `'${key.replaceAll("'", String.raw`'\''`)}'`;

const wrongly = (found: string, help: string): SatsumaError =>
  new SatsumaError("USAGE_ERASE", found, { help });
