import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { chownSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { setTimeout } from "node:timers/promises";

/** A server of our own, in a folder of our own, that no network reaches. */
export interface PostgresServer {
  /** The path of its socket. */
  readonly socket: string;
  readonly user: string;
  stop(): Promise<void>;
}

const programs = findPrograms();

/** Why no server can be started here; undefined where one can. */
export const serverMissing =
  programs === undefined
    ? "no PostgreSQL server is installed: on Debian, `apt-get install postgresql`"
    : owner() === undefined
      ? "PostgreSQL does not run as root, and there is no user `postgres` to run it"
      : undefined;

/** Makes a database and starts a server over it. Texts are sorted as English readers expect, to show who relies on that. */
export async function startServer(): Promise<PostgresServer> {
  const as = owner();
  if (programs === undefined || as === undefined) throw new RangeError(serverMissing);
  const folder = mkdtempSync(join(tmpdir(), "satsuma-postgres-"));
  const [data, user] = [join(folder, "data"), "satsuma"];
  mkdirSync(data, { mode: 0o700 });
  for (const path of [folder, data]) chownSync(path, as.uid, as.gid);
  const collation = ["--locale-provider=icu", "--icu-locale=en-US", "--locale=C.UTF-8"];
  const options = ["--encoding=UTF8", "--auth=trust", "--no-sync", `--username=${user}`];
  execFileSync(join(programs, "initdb"), ["-D", data, ...collation, ...options], {
    ...as,
    cwd: folder,
    stdio: "pipe",
  });
  const settings = [
    "listen_addresses=",
    "fsync=off",
    "autovacuum=off",
    "shared_buffers=32MB",
    "jit=off",
  ];
  const flags = settings.flatMap((setting) => ["-c", setting]);
  const server = spawn(join(programs, "postgres"), ["-D", data, "-k", folder, ...flags], {
    ...as,
    cwd: folder,
    stdio: "ignore",
  });
  const ended = once(server, "exit");
  const socket = join(folder, ".s.PGSQL.5432");
  while (!existsSync(socket)) {
    if (server.exitCode !== null) throw new Error(`the server ended with ${server.exitCode}`);
    // oxlint-disable-next-line no-await-in-loop -- waiting is the point
    await setTimeout(20);
  }
  return {
    socket,
    user,
    stop: async () => {
      server.kill("SIGINT");
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The folder with `initdb` and `postgres`, wherever Debian or PATH has it. */
function findPrograms(): string | undefined {
  const debian = "/usr/lib/postgresql";
  const versions = existsSync(debian) ? readdirSync(debian).toSorted().toReversed() : [];
  const folders = [
    ...versions.map((version) => join(debian, version, "bin")),
    ...(process.env["PATH"] ?? "").split(delimiter),
  ];
  return folders.find((folder) =>
    ["initdb", "postgres"].every((program) => existsSync(join(folder, program))),
  );
}

interface Owner {
  readonly uid: number;
  readonly gid: number;
}

/** Who runs the server: whoever we are, unless that is root. */
function owner(): Owner | undefined {
  const [uid, gid] = [process.getuid?.(), process.getgid?.()];
  if (uid === undefined || gid === undefined) return undefined;
  if (uid !== 0) return { uid, gid };
  try {
    const of = (flag: string): number =>
      Number(execFileSync("id", [flag, "postgres"], { encoding: "utf8", stdio: "pipe" }));
    return { uid: of("-u"), gid: of("-g") };
  } catch {
    return undefined;
  }
}
