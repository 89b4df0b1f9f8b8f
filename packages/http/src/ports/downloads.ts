import type { AudienceOptions, ExportOptions, Work } from "@satsuma/engine";
import type { ServedProject } from "../served-project.ts";

/** Makes files of members, to be sent as they are read: their size is not held in memory. */
export interface Downloads {
  /**
   * Has the project write the members to a file of its own, and opens it. The file is gone once the stream has ended or was cancelled.
   *
   * @throws SatsumaError as `exportMembers` of the project
   */
  members(project: ServedProject, wanted: Download): Promise<ReadableStream<Uint8Array>>;
}

export interface Download extends Work, AudienceOptions, ExportOptions {
  readonly segment: string;
  readonly format: "csv" | "json" | "parquet";
}
