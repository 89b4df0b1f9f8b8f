import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { errorsPage } from "./repository/error-pages.ts";
import { root } from "./repository/files.ts";

// Writes docs/errors.md anew from what each package says of its codes.
writeFileSync(join(root, "docs/errors.md"), errorsPage());
