export type { LensCommand, OpenedProject, ServerHost } from "./host.ts";
export { serve, startServer } from "./start-server.ts";
export type { ServerStreams } from "./start-server.ts";
