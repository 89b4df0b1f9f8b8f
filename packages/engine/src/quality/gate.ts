import { SatsumaError, percent } from "@satsuma/model";
import type { Diagnostic } from "@satsuma/model";
import type { Session } from "../queries/session.ts";
import { qualityReport, refusals } from "./quality-report.ts";
import type { FailedThreshold, QualityFinding } from "./quality-result.ts";
import { counted, wholeText } from "../wording/figure-text.ts";

/**
 * Holds the data of a run against the thresholds of the config, before anything is computed.
 *
 * @returns what fails them, as warnings; nothing where the config says nothing of quality
 * @throws SatsumaError `RUN_QUALITY` when the config refuses to publish such data; the last run stays as it is
 */
export function gate({ data, config, clock }: Session): Diagnostic[] {
  const { quality } = config;
  if (quality === undefined) return [];
  const failed = refusals(qualityReport(data, config, clock).findings, quality);
  if (failed.length === 0) return [];
  if (quality.onFailure === "refuse") throw refused(failed);
  return failed.map(({ code, message, help }) => ({
    code,
    severity: "warning",
    message,
    ...(help && { help }),
  }));
}

function refused(failed: readonly QualityFinding[]): SatsumaError {
  const shown = failed.slice(0, 10).map((each) => `\n  ${lineOf(each)}`);
  const rest = failed.length - shown.length;
  return new SatsumaError(
    "RUN_QUALITY",
    `the data fails ${counted(failed.length, "threshold")} of quality, so nothing was published and the last run stays:${shown.join("")}${rest === 0 ? "" : `\n  and ${wholeText(rest)} more`}`,
    {
      help: 'mend the data, `satsuma quality` says how; or change `quality` in the config: `onFailure: "warn"` publishes all the same',
    },
  );
}

function lineOf({ message, failed }: QualityFinding): string {
  const limit = failed && limitText(failed);
  return limit === undefined ? message : `${message} (${limit})`;
}

/** The threshold, as it must be: `at least 80% must be known`; undefined where messages say it themselves. */
function limitText({ threshold, limit }: FailedThreshold): string | undefined {
  switch (threshold) {
    case "coverage":
      return `at least ${percent(limit)} must be known`;
    case "freshness":
      return undefined;
    case "possible":
      return "none may be";
    case "rejected":
    case "duplicates":
    case "orphans":
      return `at most ${percent(limit)} may be`;
  }
}
