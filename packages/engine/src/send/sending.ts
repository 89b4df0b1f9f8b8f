import type { Session } from "../queries/session.ts";

/** What a delivery needs of a project that is open. */
export type Sending = Pick<
  Session,
  "config" | "host" | "warehouse" | "catalogue" | "layout" | "work" | "program"
>;

/** What handing over one that was prepared needs: neither rules nor data. */
export type Delivering = Pick<Sending, "host" | "warehouse" | "work">;
