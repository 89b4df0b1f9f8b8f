import type { Diagnostic, Edit, Help, Label, Severity, Span } from "@satsuma/model";
import { z } from "zod";
import { named } from "../registry.ts";
import { same } from "../same.ts";

const span = named(
  "Span",
  same<Span>()(
    z
      .object({
        file: z
          .string()
          .describe("Path of the file relative to the project, or a name such as `<expression>`."),
        start: z.number(),
        end: z.number(),
      })
      .describe("A stretch of a text: offsets in UTF-16 units, `end` exclusive."),
  ),
);

const edit = named(
  "Edit",
  same<Edit>()(
    z.object({ span: span, text: z.string() }).describe("Replaces a stretch of a text."),
  ),
);

export const label = named(
  "Label",
  same<Label>()(
    z
      .object({ span: span, text: z.string().exactOptional() })
      .describe("A stretch of text and why it matters."),
  ),
);

export const help = named(
  "Help",
  same<Help>()(
    z
      .object({
        text: z.string(),
        edits: z
          .array(edit)
          .exactOptional()
          .describe("Applying all of them carries the advice out."),
        sure: z
          .boolean()
          .describe("True when applying the edits certainly keeps what the author meant."),
      })
      .describe("What to do about a diagnostic, as an imperative."),
  ),
);

export const severity = named(
  "Severity",
  same<Severity>()(
    z
      .enum(["error", "warning", "hint"])
      .describe(
        "How bad: an error stops the work, a warning is likely a mistake, a hint is worth knowing.",
      ),
  ),
);

export const diagnostic = named(
  "Diagnostic",
  same<Diagnostic>()(
    z
      .object({
        code: z.string().describe("Stable: `SEG3002`. Explained in `docs/errors.md`."),
        severity: severity,
        message: z.string().describe("What was found and what was expected; stands alone."),
        primary: label
          .exactOptional()
          .describe(
            "Where; absent when it is about no text (a data file, the project as a whole).",
          ),
        secondary: z.array(label).exactOptional(),
        notes: z.array(z.string()).exactOptional(),
        help: z.array(help).exactOptional(),
      })
      .describe("Something a person got wrong, or should know. Collected, never thrown."),
  ),
);
