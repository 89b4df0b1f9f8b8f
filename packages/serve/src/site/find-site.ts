import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** Where the page's files can be: beside what was built of this package, or where the repository builds them. */
const places = ["../page/", "../../dist/page/", "../../../../apps/web/dist/"];

/** The folder of the page's files; undefined where the page was not built. */
export const findSite = (): string | undefined =>
  places
    .map((place) => fileURLToPath(new URL(place, import.meta.url)))
    .find((folder) => existsSync(`${folder}index.html`));
