import type { Health, HealthFinding } from "@satsuma/engine";
import { kinds } from "../../health/kind-words.ts";
import { html } from "../html.ts";
import type { Html } from "../html.ts";
import { table } from "../table.ts";

/** What could be mended in the segments, with what to do about it; it is what `satsuma list --health` says. */
export const healthSection = ({ findings, untold }: Health): Html =>
  html`${findings.length === 0 ? html`<p>Nothing was found to mend.</p>` : findingsTable(findings)}
  ${
    untold.length === 0
      ? ""
      : html`<p><small>What cannot be told: ${untold.join("; ")}.</small></p>`
  }`;

const findingsTable = (findings: readonly HealthFinding[]): Html =>
  table(
    "What stands out, and what could be done",
    [{ label: "What" }, { label: "Segments" }, { label: "Found" }, { label: "To do" }],
    findings.map(({ kind, segments, message, action }) => [
      kinds[kind],
      segments.length === 0
        ? "the project"
        : segments.map((name, i) => html`${i > 0 ? ", " : ""}<code>${name}</code>`),
      message,
      action,
    ]),
  );
