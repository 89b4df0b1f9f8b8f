import type { Drafts } from "../drafts/drafts.ts";
import type { Subject } from "../language/subject.ts";

/** What every tab about one rule is given. */
export interface LiveTabProps {
  readonly subject: Subject;
  readonly drafts: Drafts;
  /** False while the text has mistakes. */
  readonly isReady: boolean;
}
