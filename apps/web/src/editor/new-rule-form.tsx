import { useId, useState } from "react";
import { useRules } from "../api/questions.ts";
import { useProject } from "../language/use-project.ts";
import { PageHead } from "../parts/page-head.tsx";
import { ideas } from "./ideas.ts";
import { nameFrom, newRule } from "./new-rule.ts";
import type { NewRule } from "./new-rule.ts";

/** Asks how the segment is called and what to begin with. */
export function NewRuleForm({ begin }: { readonly begin: (rule: NewRule) => void }) {
  const [title, setTitle] = useState("");
  const [condition, setCondition] = useState("");
  const id = useId();
  const files = useRules().data ?? [];
  const catalogue = useProject().data?.catalogue;
  const name = nameFrom(title);
  const isTaken = files.some(({ file }) => file === `segments/${name}.seg`);
  return (
    <>
      <PageHead title="New segment" above={{ label: "Segments", href: "/" }}>
        Give the customers a name. The rule comes next; nothing is saved until you say so.
      </PageHead>
      <form
        className="stack narrow"
        onSubmit={(event) => {
          event.preventDefault();
          begin(newRule(name, title.trim(), condition));
        }}
      >
        <div className="field">
          <label htmlFor={id}>What do you call these customers?</label>
          <input
            id={id}
            className="input"
            autoFocus
            required
            placeholder="Big spenders of the quarter"
            value={title}
            aria-invalid={isTaken}
            aria-describedby={`${id}-help`}
            onChange={(event) => setTitle(event.target.value)}
          />
          <small id={`${id}-help`}>
            {isTaken
              ? `There is a file segments/${name}.seg already: choose another name.`
              : `Rules will call it ${name === "" ? "by a name in small letters" : name}.`}
          </small>
        </div>
        {catalogue !== undefined && (
          <fieldset className="ideas">
            <legend>Begin with</legend>
            {[{ label: "Nothing yet", condition: "" }, ...ideas(catalogue)].map((idea) => (
              <label key={idea.label} className="idea">
                <input
                  type="radio"
                  name="idea"
                  checked={idea.condition === condition}
                  onChange={() => setCondition(idea.condition)}
                />
                <span>
                  {idea.label}
                  {idea.condition !== "" && <code className="soft preserve">{idea.condition}</code>}
                </span>
              </label>
            ))}
          </fieldset>
        )}
        <div className="actions">
          <button type="submit" className="button main-action" disabled={name === "" || isTaken}>
            Write the rule
          </button>
        </div>
      </form>
    </>
  );
}
