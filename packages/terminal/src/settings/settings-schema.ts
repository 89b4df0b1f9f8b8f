import { z } from "zod";
import { backgrounds, characterSets, colourDepths } from "../theme/terminal-traits.ts";

/** What may stand in the user's `terminal.json`, each with what it is for. What is absent is as the terminal says. */
export const settingsSchema = z.strictObject({
  background: z
    .enum(backgrounds)
    .optional()
    .describe("What the terminal writes on; `dark` where it does not say (`COLORFGBG`)."),
  colours: z
    .enum(colourDepths)
    .optional()
    .describe("How many colours it has, where it says so wrongly; beats `NO_COLOR`."),
  characters: z
    .enum(characterSets)
    .optional()
    .describe("`ascii` where frames and charts come out as other characters."),
  editor: z
    .string()
    .min(1)
    .optional()
    .describe("The command that opens rules, such as `code --wait`; beats `VISUAL` and `EDITOR`."),
  mouse: z
    .boolean()
    .optional()
    .describe("`false` leaves the mouse to the terminal, so that it selects text without shift."),
  keys: z
    .record(z.string(), z.array(z.string()))
    .optional()
    .describe("Keys by the id of a command; an empty list takes them away."),
});

/** The settings as they stand in the file; keys are not checked yet. */
export type WrittenSettings = z.infer<typeof settingsSchema>;
