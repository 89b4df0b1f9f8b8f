import { useSession } from "../api/questions.ts";
import { useLanguage } from "../language/use-language.ts";
import { useProject } from "../language/use-project.ts";
import type { Project } from "../language/use-project.ts";
import { Answer } from "../parts/answer.tsx";
import { Waiting } from "../parts/waiting.tsx";
import { RuleEditor } from "./rule-editor.tsx";

interface EditorPageProps {
  readonly file: string;
  /** The declaration to begin at. */
  readonly declaration?: string;
  /** Asks for another name of the declaration at once. */
  readonly isRenaming?: boolean;
  /** The text of a file that is not there yet. */
  readonly begun?: string;
}

/**
 * Loads what an editor needs, and the language service with it. Also who is asking: an editor that is read-only until that is known
 * would swallow the first keys.
 */
export function EditorPage(props: EditorPageProps) {
  const project = useProject();
  const session = useSession();
  return (
    <div className="wide">
      <Answer of={project} label={label} lines={12}>
        {(known) => (
          <Answer of={session} label={label} lines={12}>
            {() => <WithLanguage {...props} project={known} />}
          </Answer>
        )}
      </Answer>
    </div>
  );
}

const label = "Opening the editor";

function WithLanguage(props: EditorPageProps & { readonly project: Project }) {
  const language = useLanguage(props.project);
  if (language === null) return <Waiting label="Starting the language service" lines={12} />;
  return <RuleEditor {...props} files={props.project.files} language={language} />;
}
