export { exampleCatalogue } from "./catalogue.ts";
export { exampleFiles } from "./files.ts";
