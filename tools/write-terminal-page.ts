import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./repository/files.ts";
import { terminalPage } from "./repository/terminal-page.ts";

// Writes docs/terminal.md anew from the registry of commands of packages/terminal.
writeFileSync(join(root, "docs/terminal.md"), terminalPage());
