import type { ReactNode } from "react";

interface BadgeProps {
  readonly kind?: "good" | "bad" | "warn" | "info";
  readonly children: ReactNode;
}

/** A word or two that belong to what stands beside it. */
export function Badge({ kind, children }: BadgeProps) {
  return <span className={kind === undefined ? "badge" : `badge ${kind}`}>{children}</span>;
}
