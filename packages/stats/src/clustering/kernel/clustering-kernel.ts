import type { ClusteringKernel } from "./kernel.ts";
import { plainKernel } from "./plain-kernel.ts";
import { wasmKernel } from "./wasm-kernel.ts";

/** The fastest kernel this engine can run. Which one makes no difference to any result. */
export const clusteringKernel = (): ClusteringKernel => wasmKernel() ?? plainKernel;
