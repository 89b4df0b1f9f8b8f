import type { ApiKey } from "@satsuma/serve";

/** Whether a key is taken, at an ISO instant. */
export function keyState({ revokedAt, expiresAt }: ApiKey, now: string): string {
  if (revokedAt !== null) return "revoked";
  if (expiresAt === null) return "for ever";
  return Date.parse(expiresAt) <= Date.parse(now) ? "expired" : `until ${dayOf(expiresAt)}`;
}

/** The day of an ISO instant, in UTC; a dash where there is none. */
export const dayOf = (instant: string | null): string => instant?.slice(0, 10) ?? "–";
