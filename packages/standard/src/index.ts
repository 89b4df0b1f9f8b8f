export { findFolder } from "./find-folder.ts";
export { importChangedConfig, importConfig } from "./import-config.ts";
export { offeredPlugins } from "./offered-plugins.ts";
export { openFolder } from "./open-folder.ts";
