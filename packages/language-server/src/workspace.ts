import { dirname } from "node:path";
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { ServerHost } from "./host.ts";
import { Project } from "./project.ts";
import { diskPath } from "./uris.ts";

/** A document and the project it is of. */
export interface Place {
  readonly project: Project;
  readonly file: string;
  readonly document: TextDocument;
}

/** All projects that are open, and which document is of which. */
export class Workspace {
  readonly #host: ServerHost;
  readonly #tell: (message: string) => void;
  readonly #projects = new Map<string, Project>();
  /** The attempts to open a project, by the folder that was asked for. */
  readonly #attempts = new Map<string, Promise<Project | undefined>>();
  readonly #documents = new Map<string, TextDocument>();

  /** `tell` shows why a project cannot be opened. */
  constructor(host: ServerHost, tell: (message: string) => void) {
    this.#host = host;
    this.#tell = tell;
  }

  projects(): readonly Project[] {
    return [...this.#projects.values()];
  }

  /** A document that the editor holds. */
  held(uri: string): TextDocument | undefined {
    return this.#documents.get(uri);
  }

  /** Every document that the editor holds. */
  allHeld(): readonly TextDocument[] {
    return [...this.#documents.values()];
  }

  /** Takes a document that was opened or changed. */
  async hold(document: TextDocument): Promise<void> {
    this.#documents.set(document.uri, document);
    const project = await this.projectOf(document.uri);
    const file = project?.fileOf(document.uri);
    // A later change may have come while the project was opened.
    const latest = this.#documents.get(document.uri);
    if (project !== undefined && file !== undefined && latest !== undefined) {
      project.hold(file, latest);
    }
  }

  async release(uri: string): Promise<void> {
    this.#documents.delete(uri);
    const project = await this.projectOf(uri);
    const file = project?.fileOf(uri);
    if (file !== undefined && !this.#documents.has(uri)) project?.release(file);
  }

  /** Where a document stands, once its project is open; undefined where it has none. */
  async place(uri: string): Promise<Place | undefined> {
    const project = await this.projectOf(uri);
    const file = project?.fileOf(uri);
    if (project === undefined || file === undefined) return undefined;
    const document = project.document(file);
    return document === undefined ? undefined : { project, file, document };
  }

  /** The project that counts a file among its own; of others the host is asked, as projects may lie in projects. */
  async projectOf(uri: string): Promise<Project | undefined> {
    const path = diskPath(uri);
    if (path === undefined) return undefined;
    const project = this.owner(uri) ?? (await this.open(dirname(path)));
    return project?.fileOf(uri) === undefined ? undefined : project;
  }

  /** The open project that counts a file among its own. */
  owner(uri: string): Project | undefined {
    return this.projects().find((project) => isOwn(project, uri));
  }

  /** Opens the project that a folder is in. Asked twice, it opens it once. */
  open(folder: string): Promise<Project | undefined> {
    const known = this.#attempts.get(folder);
    if (known !== undefined) return known;
    const attempt = this.#open(folder);
    this.#attempts.set(folder, attempt);
    return attempt;
  }

  /** Reads anew what is on disk, of every project; tries again where there was none. */
  async reopen(): Promise<void> {
    const folders = new Set([
      ...this.projects().map(({ folder }) => folder),
      ...this.#attempts.keys(),
    ]);
    this.#attempts.clear();
    for (const folder of folders) await this.open(folder);
    for (const document of this.allHeld()) await this.hold(document);
  }

  async #open(folder: string): Promise<Project | undefined> {
    try {
      const opened = await this.#host.openProject(folder);
      const known = this.#projects.get(opened.folder);
      known?.reopen(opened);
      const project = known ?? new Project(opened);
      this.#projects.set(opened.folder, project);
      return project;
    } catch (error) {
      this.#tell(error instanceof Error ? error.message : String(error));
      return undefined;
    }
  }
}

function isOwn(project: Project, uri: string): boolean {
  const file = project.fileOf(uri);
  return file !== undefined && project.isOnDisk(file);
}
