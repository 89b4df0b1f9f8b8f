import type { Answered, Journal, Scope } from "@satsuma/http";
import type { Logger } from "pino";
import type { AuditLog } from "../control/audit-log.ts";
import type { Metrics } from "./metrics.ts";
import { toldError } from "./told-error.ts";

/** What is told of requests. */
export interface JournalParts {
  readonly log: Logger;
  readonly metrics: Metrics;
  readonly audit: AuditLog;
}

/** Writes what was asked into the log, the metrics and, where something was changed or taken out, the audit log. */
export const requestJournal = ({ log, metrics, audit }: JournalParts): Journal => ({
  answered(entry) {
    metrics.answered(entry);
    const { requestId, principal, method, route, status, code, elapsedMs } = entry;
    const ms = Math.round(elapsedMs * 10) / 10;
    const line = { requestId, principal: principal?.id, method, route, status, code, ms };
    if (status === 503) log.warn(line, "answered");
    else if (status >= 500) log.error(line, "answered");
    else log.info(line, "answered");
    if (isAudited(entry)) audit.note(auditEntry(entry));
  },
  failed(requestId, cause) {
    log.error({ requestId, error: toldError(cause) }, "failed");
  },
});

/**
 * True for what changes rules, starts or stops work, or lists customers, whether it was allowed or not. What nobody who is known asked for
 * is in the log alone: anybody could fill the disk with it.
 */
function isAudited({ principal, method, route = "", needs = [] }: Answered): boolean {
  if (principal === undefined) return false;
  if (route.endsWith("/members")) return true;
  return changing.includes(method) && needs.some((scope) => acting.includes(scope));
}

const changing: readonly string[] = ["PUT", "POST", "DELETE", "PATCH"];
const acting: readonly Scope[] = ["write", "run", "export"];

const auditEntry = ({ requestId, principal, method, route = "", status }: Answered) => ({
  principal: principal?.id ?? "nobody",
  action: `${method} ${route}`,
  outcome: String(status),
  requestId,
});
