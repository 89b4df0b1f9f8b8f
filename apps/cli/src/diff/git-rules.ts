import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { SatsumaError } from "@satsuma/model";

const run = promisify(execFile);

/** The rule files of a Git revision, by their path relative to the project, and how the revision is called. */
interface RulesOfRevision {
  /** `main (3f2a1c9)`. */
  readonly name: string;
  readonly texts: ReadonlyMap<string, string>;
}

/**
 * Reads the rule files of a project as they are in a Git revision; none where it had no folder `segments` then. Nothing is checked out.
 *
 * @throws SatsumaError `USAGE_GIT` when git is missing, the folder is in no repository, or the revision is unknown
 */
export async function rulesOfRevision(
  folder: string,
  revision: string,
  signal: AbortSignal,
): Promise<RulesOfRevision> {
  const git = (...args: readonly string[]): Promise<string> => ask(args, folder, signal);
  await git("rev-parse", "--git-dir").catch((cause: unknown) => refuseNoRepository(cause, folder));
  const commit = await commitOf(revision, git);
  const listed = await git("ls-tree", "-r", "-z", commit, "segments/");
  const files = listed.split("\0").flatMap(ruleFile);
  const texts = new Map<string, string>();
  for (const { file, blob } of files) texts.set(file, await git("cat-file", "blob", blob));
  return { name: `${revision} (${commit.slice(0, 7)})`, texts };
}

/** Runs git without a shell. */
const ask = async (args: readonly string[], cwd: string, signal: AbortSignal): Promise<string> => {
  const { stdout } = await run("git", [...args], { cwd, signal, maxBuffer: mostBytes });
  return stdout;
};

/** Rule files are texts that people write. */
const mostBytes = 64 * 1024 * 1024;

function refuseNoRepository(cause: unknown, folder: string): never {
  if (cause instanceof Error && "code" in cause && cause.code === "ENOENT")
    throw new SatsumaError("USAGE_GIT", "git is not installed, or not on the PATH", {
      help: "install git, or leave --base out to compare with the last run",
      cause,
    });
  if (!isRefusal(cause)) throw cause;
  const [reason = ""] = cause.stderr.trim().split("\n");
  throw new SatsumaError("USAGE_GIT", `git cannot read ${folder}: ${reason}`, {
    help: "keep the project in a Git repository, or leave --base out to compare with the last run",
    cause,
  });
}

async function commitOf(
  revision: string,
  git: (...args: readonly string[]) => Promise<string>,
): Promise<string> {
  try {
    // What looks like an option is none.
    if (revision === "" || revision.startsWith("-")) throw unknown(revision);
    return (await git("rev-parse", "--verify", "--quiet", `${revision}^{commit}`)).trim();
  } catch (cause) {
    throw isRefusal(cause) ? unknown(revision, cause) : cause;
  }
}

const unknown = (revision: string, cause?: unknown): SatsumaError =>
  new SatsumaError("USAGE_GIT", `git knows no revision "${revision}" here`, {
    help: "name a branch, a tag or a commit such as main or HEAD~1; fetch it first where the clone is shallow",
    ...(cause !== undefined && { cause }),
  });

/** Git ran and said no. */
const isRefusal = (cause: unknown): cause is Error & { readonly stderr: string } =>
  cause instanceof Error &&
  "code" in cause &&
  typeof cause.code === "number" &&
  "stderr" in cause &&
  typeof cause.stderr === "string";

/** One line of `git ls-tree`: `100644 blob 3f2a… segments/value.seg`. Names that begin with a point are an editor's own. */
function ruleFile(line: string): { readonly file: string; readonly blob: string }[] {
  const { mode, blob, file } =
    /^(?<mode>\d+) blob (?<blob>[\da-f]+)\t(?<file>(?:.*\/)?[^./][^/]*\.seg)$/su.exec(line)
      ?.groups ?? {};
  if (blob === undefined || file === undefined) return [];
  if (mode !== "120000") return [{ file, blob }];
  throw new SatsumaError("USAGE_GIT", `${file} is a link in that revision, expected a file`, {
    help: "compare with a revision in which it is a file",
  });
}
