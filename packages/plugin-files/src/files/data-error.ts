import { SatsumaError } from "@satsuma/plugin";

/** What a failed system call means to the person at the keyboard. */
const meanings: Readonly<Record<string, readonly [code: string, found: string, help: string]>> = {
  ENOENT: ["DATA_FILE_MISSING", "does not exist", "check the path"],
  ENOTDIR: ["DATA_FILE_MISSING", "does not exist", "check the path"],
  EACCES: [
    "DATA_FILE_UNREADABLE",
    "may not be read by this user",
    "change its permissions, or run as a user who may read it",
  ],
  EPERM: [
    "DATA_FILE_UNREADABLE",
    "may not be read by this user",
    "change its permissions, or run as a user who may read it",
  ],
  EISDIR: [
    "DATA_FILE_IS_FOLDER",
    "is a folder, expected a file",
    'name the files in it: "folder/*.csv"',
  ],
  Z_BUF_ERROR: [
    "DATA_FILE_TRUNCATED",
    "is not a whole gzip file: it ends too early",
    "copy or download it again",
  ],
  Z_DATA_ERROR: [
    "DATA_FILE_TRUNCATED",
    "is not a whole gzip file: it is damaged, or not packed though its name ends in .gz",
    "copy or download it again, or take .gz off its name if it is not packed",
  ],
};

/** Why a file cannot be read, as a `DATA_…` error; errors that are told already stay as they are. */
export function fileError(path: string, cause: unknown): SatsumaError {
  if (cause instanceof SatsumaError) return cause;
  const systemCode = cause instanceof Error && "code" in cause ? String(cause.code) : "";
  const meaning = meanings[systemCode];
  if (meaning !== undefined)
    return new SatsumaError(meaning[0], `${path} ${meaning[1]}`, { help: meaning[2], cause });
  const [reason = ""] = (cause instanceof Error ? cause.message : String(cause)).split("\n");
  return new SatsumaError("DATA_FILE_BROKEN", `${path} cannot be read: ${reason}`, {
    help: "check that it is the kind of file its name says",
    cause,
  });
}
