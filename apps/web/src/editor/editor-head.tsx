import { Link } from "wouter";
import { isDirty } from "../drafts/drafts.ts";
import type { Drafting } from "../drafts/use-drafts.ts";
import type { Subject } from "../language/subject.ts";
import { Badge } from "../parts/badge.tsx";
import { PageHead } from "../parts/page-head.tsx";
import { segmentPath } from "../words/names.ts";

interface EditorHeadProps {
  readonly file: string;
  readonly subject: Subject | undefined;
  readonly drafting: Drafting;
  readonly mayWrite: boolean;
  readonly save: () => void;
}

const segments = { label: "Segments", href: "/" };
const ruleFiles = { label: "Rule files", href: "/rules" };

/** What is being edited, whether it is saved, and saving it. */
export function EditorHead({ file, subject, drafting, mayWrite, save }: EditorHeadProps) {
  const { drafts, discard } = drafting;
  const isChanged = isDirty(drafts);
  const others = Object.keys(drafts).filter((one) => one !== file);
  return (
    <PageHead
      title={subject?.title ?? subject?.name ?? file}
      above={subject?.kind === "segment" ? segments : ruleFiles}
      actions={
        <>
          {subject?.kind === "segment" && !isChanged && (
            <Link href={segmentPath(subject.name)} className="button quiet">
              Segment page
            </Link>
          )}
          {isChanged && (
            <button type="button" className="button quiet" onClick={discard}>
              Discard
            </button>
          )}
          <button
            type="button"
            className="button main-action"
            disabled={!isChanged || !mayWrite}
            onClick={save}
          >
            Review and save
          </button>
        </>
      }
    >
      <span className="row wrap">
        <code>{file}</code>
        {isChanged ? <Badge kind="warn">not saved</Badge> : <Badge kind="good">saved</Badge>}
        {others.length > 0 && <Badge kind="warn">also changes {others.join(", ")}</Badge>}
        {!mayWrite && <Badge>read only: this key has no scope write</Badge>}
      </span>
    </PageHead>
  );
}
