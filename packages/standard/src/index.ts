export { copyState, stateMark } from "./copy-state.ts";
export type { CopiedState } from "./copy-state.ts";
export { findFolder } from "./find-folder.ts";
export { importChangedConfig, importConfig } from "./import-config.ts";
export { offeredPlugins } from "./offered-plugins.ts";
export { openFolder } from "./open-folder.ts";
export type { FolderOptions } from "./open-folder.ts";
