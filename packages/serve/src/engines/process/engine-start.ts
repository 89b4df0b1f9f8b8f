import { z } from "zod";
import type { EngineStart } from "../rpc/messages.ts";

const shape = z.object({
  folder: z.string(),
  stateFolder: z.string(),
  does: z.enum(["answers", "works", "copies"]),
  memoryLimit: z.string(),
  now: z.string(),
  parent: z.number(),
});

/** What the process was started with. @throws ZodError when someone else started it */
export const engineStart = (text: string | undefined): EngineStart =>
  shape.parse(JSON.parse(text ?? "null"));
