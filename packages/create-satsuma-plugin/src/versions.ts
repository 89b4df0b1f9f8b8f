/** What a new plugin depends on; a test holds these equal to what this repository uses. */
export const versions = {
  /** The major version of `@satsuma/plugin` is the version of the contract. */
  plugin: "^1",
  zod: "^4.6.7",
  types: "^24.0.0",
  typescript: "^7.0.2",
  vitest: "^5.1.1",
  node: ">=22.18",
} as const;
