import type { Diagnostic, Edit } from "@satsuma/model";
import type { Reading } from "../language/use-reading.ts";
import { Icon } from "../parts/icon.tsx";
import { Marked } from "../parts/marked.tsx";
import { lineOf } from "./line-of.ts";

interface MistakesProps {
  readonly reading: Reading | null;
  readonly fix: (edits: readonly Edit[]) => void;
}

const icons = { error: "error", warning: "warning", hint: "info" } as const;
const words = { error: "Mistake", warning: "Warning", hint: "Worth knowing" } as const;

/** What is wrong with the text, in words, with a button for each fix. */
export function Mistakes({ reading, fix }: MistakesProps) {
  if (reading === null) return null;
  const { diagnostics, text } = reading;
  return (
    <section className="mistakes" aria-label="Mistakes and warnings" aria-live="polite">
      {diagnostics.map((one) => (
        <div
          key={`${one.code} ${one.primary?.span.start} ${one.message}`}
          className={`mistake ${one.severity}`}
        >
          <Icon name={icons[one.severity]} />
          <div>
            <p>
              <span className="hidden">{words[one.severity]}: </span>
              <Marked text={one.message} />
            </p>
            <p className="row wrap small muted">
              line {lineOf(text, one.primary?.span.start ?? 0)} · <code>{one.code}</code>
              <Fixes diagnostic={one} fix={fix} />
            </p>
          </div>
        </div>
      ))}
    </section>
  );
}

interface FixesProps {
  readonly diagnostic: Diagnostic;
  readonly fix: MistakesProps["fix"];
}

function Fixes({ diagnostic: { help = [] }, fix }: FixesProps) {
  return help.map(({ text, edits }) =>
    edits === undefined ? (
      <span key={text}>
        <Marked text={text} />
      </span>
    ) : (
      <button key={text} type="button" className="button small" onClick={() => fix(edits)}>
        <Marked text={text} />
      </button>
    ),
  );
}
