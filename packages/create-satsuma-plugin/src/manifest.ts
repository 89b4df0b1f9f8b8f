import type { Answers } from "./answers.ts";
import { versions } from "./versions.ts";

/** The `package.json` of a new plugin. */
export const manifestText = ({ name, doc }: Answers): string =>
  `${JSON.stringify(
    {
      name,
      version: "0.1.0",
      description: doc,
      keywords: ["satsuma-plugin"],
      license: "MIT",
      files: ["dist"],
      type: "module",
      sideEffects: false,
      exports: {
        ".": { types: "./dist/index.d.ts", default: "./dist/index.js" },
        "./package.json": "./package.json",
      },
      ...(name.startsWith("@") && { publishConfig: { access: "public" } }),
      scripts: {
        build: "tsc -p tsconfig.build.json",
        types: "tsc",
        test: "vitest run",
        prepublishOnly: "npm run types && npm test && npm run build",
      },
      dependencies: { zod: versions.zod },
      devDependencies: {
        "@satsuma/plugin": versions.plugin,
        "@types/node": versions.types,
        typescript: versions.typescript,
        vitest: versions.vitest,
      },
      peerDependencies: { "@satsuma/plugin": versions.plugin },
      engines: { node: versions.node },
    },
    null,
    2,
  )}\n`;
