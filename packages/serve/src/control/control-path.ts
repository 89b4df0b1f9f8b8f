import { join } from "node:path";

/** Where the control state of a project is. */
export const controlPath = (folder: string): string => join(folder, ".satsuma", "control.sqlite");
