import { useLocation } from "wouter";
import type { Discovery } from "../api/answers.ts";
import { handOver } from "../editor/hand-over.ts";
import { count, share } from "../words/figures.ts";
import { ruleFile } from "./rule-file.ts";

interface FoundSegmentsProps {
  readonly rules: Discovery["rules"];
  readonly method: string;
}

/** The groups that a method found, as rules, with whom each keeps; all or one can be taken over into the editor. */
export function FoundSegments({ rules, method }: FoundSegmentsProps) {
  const [, go] = useLocation();
  if (rules.segments.length === 0)
    return (
      <p className="soft">
        This method has no rules to say: its values can be used in rules as traits.
      </p>
    );
  const takeAll = () =>
    go("/new", { state: handOver({ file: ruleFile(method), text: rules.text }) });
  const takeOne = (segment: Discovery["rules"]["segments"][number]) =>
    go("/new", {
      state: handOver({ file: ruleFile(segment.name), text: textOf(segment) }),
    });
  return (
    <div className="stack">
      <div className="actions">
        <button type="button" className="button main-action" onClick={takeAll}>
          Take all {rules.segments.length} over into the editor
        </button>
      </div>
      <ul className="found">
        {rules.segments.map((segment) => (
          <li key={segment.name} className="found-one">
            <div className="row spread wrap">
              <h3>{segment.title ?? segment.name}</h3>
              <span>
                <strong>{count(segment.size)}</strong> customers ·{" "}
                <span className="muted">{share(segment.share)}</span>
              </span>
            </div>
            <p className="small soft">{segment.doc}</p>
            <pre className="code">{segment.where}</pre>
            <button type="button" className="button small" onClick={() => takeOne(segment)}>
              Take over<span className="hidden"> {segment.title ?? segment.name}</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

const textOf = ({ name, title, where }: Discovery["rules"]["segments"][number]): string =>
  `segment ${name}${title === undefined ? "" : ` ${JSON.stringify(title)}`}\n  where ${where}\n`;
