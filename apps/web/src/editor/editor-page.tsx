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

/** Loads what an editor needs, and the language service with it. */
export function EditorPage(props: EditorPageProps) {
  return (
    <div className="wide">
      <Answer of={useProject()} label="Opening the editor" lines={12}>
        {(project) => <WithLanguage {...props} project={project} />}
      </Answer>
    </div>
  );
}

function WithLanguage(props: EditorPageProps & { readonly project: Project }) {
  const language = useLanguage(props.project);
  if (language === null) return <Waiting label="Starting the language service" lines={12} />;
  return <RuleEditor {...props} files={props.project.files} language={language} />;
}
