import { Link } from "wouter";
import type { RuleFileState } from "@satsuma/http/client";
import { useRules } from "../api/questions.ts";
import { Answer } from "../parts/answer.tsx";
import { Empty } from "../parts/empty.tsx";
import { PageHead } from "../parts/page-head.tsx";
import { TableBox } from "../parts/table-box.tsx";
import { declarationsIn } from "./declarations-in.ts";
import { ChecksCard } from "./checks-card.tsx";

/** The rule files of the project, with what each declares. */
export function RulesPage() {
  return (
    <>
      <PageHead
        title="Rule files"
        actions={
          <Link href="/new" className="button main-action">
            New segment
          </Link>
        }
      >
        The files of the project, as they are in its folder: segments, tiers, and the words they
        share.
      </PageHead>
      <div className="stack">
        <ChecksCard />
        <Answer of={useRules()} label="Loading the files" lines={10}>
          {(files) =>
            files.length === 0 ? (
              <Empty icon="rules" title="No rule files yet">
                The first segment makes the first one, in the folder segments.
              </Empty>
            ) : (
              <Files files={files} />
            )
          }
        </Answer>
      </div>
    </>
  );
}

const Files = ({ files }: { readonly files: readonly RuleFileState[] }) => (
  <TableBox label="Rule files">
    <table className="table top" aria-label="Rule files">
      <thead>
        <tr>
          <th scope="col">File</th>
          <th scope="col">Declares</th>
        </tr>
      </thead>
      <tbody>
        {files.map(({ file, text }) => (
          <tr key={file}>
            <th scope="row">
              <Link href={`/rules/${file}`} className="title-link">
                {file}
              </Link>
            </th>
            <td>
              <ul className="row wrap">
                {declarationsIn(text).map(({ kind, name }) => (
                  <li key={`${kind} ${name}`}>
                    <Link href={`/rules/${file}?at=${encodeURIComponent(name)}`} className="badge">
                      {kind !== "segment" && <span className="muted">{kind}</span>}
                      {name}
                    </Link>
                  </li>
                ))}
              </ul>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  </TableBox>
);
