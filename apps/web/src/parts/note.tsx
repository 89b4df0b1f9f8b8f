import type { ReactNode } from "react";
import { Icon } from "./icon.tsx";
import type { IconName } from "./icon.tsx";

const icons = {
  bad: "error",
  warn: "warning",
  info: "info",
  good: "done",
} as const satisfies Record<string, IconName>;

interface NoteProps {
  readonly kind: keyof typeof icons;
  readonly children: ReactNode;
  /** Read out as soon as it appears. */
  readonly isUrgent?: boolean;
}

/** Something to know, with a sign of how bad it is. */
export function Note({ kind, children, isUrgent = false }: NoteProps) {
  return (
    <div className={`note ${kind}`} role={isUrgent ? "alert" : undefined}>
      <Icon name={icons[kind]} />
      <div>{children}</div>
    </div>
  );
}
