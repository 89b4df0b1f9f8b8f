import { problemOf } from "../api/problem.ts";
import type { Told } from "../api/problem.ts";
import { Marked } from "./marked.tsx";
import { Note } from "./note.tsx";

interface ProblemNoteProps {
  readonly error: unknown;
  readonly retry?: () => unknown;
}

/** What went wrong, and what to do about it. */
export function ProblemNote({ error, retry }: ProblemNoteProps) {
  const told = problemOf(error);
  return (
    <Note kind="bad" isUrgent>
      <p>
        <strong>
          <Marked text={sentence(told.detail)} />
        </strong>
      </p>
      <Mistakes told={told} />
      {told.help !== undefined && (
        <p>
          <Marked text={sentence(told.help)} />
        </p>
      )}
      <p className="row small muted">
        <code>{told.code}</code>
        {retry !== undefined && (
          <button type="button" className="button small" onClick={() => retry()}>
            Try again
          </button>
        )}
      </p>
    </Note>
  );
}

function Mistakes({ told: { mistakes } }: { readonly told: Told }) {
  if (mistakes.length === 0) return null;
  return (
    <ul className="dots small">
      {mistakes.map(({ place, message }) => (
        <li key={`${place} ${message}`}>
          {place !== "" && <code>{place}</code>} <Marked text={message} />
        </li>
      ))}
    </ul>
  );
}

/** With a capital and a full stop, as a sentence on a page has. */
function sentence(text: string): string {
  const begun = text.charAt(0).toUpperCase() + text.slice(1);
  return /[.!?:]$/.test(begun) ? begun : `${begun}.`;
}
