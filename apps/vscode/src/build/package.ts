import { fileURLToPath } from "node:url";
import { packageExtension } from "./package-extension.ts";

const dist = fileURLToPath(new URL("../../dist", import.meta.url));
await packageExtension(dist);
