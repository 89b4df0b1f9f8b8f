import { createLanguageService } from "@satsuma/language";
import type { LanguageService } from "@satsuma/language";
import { TextDocument } from "vscode-languageserver-textdocument";
import type { OpenedProject } from "./host.ts";
import { pathOf, uriOf } from "./uris.ts";

/** A project: its service, and the texts the service was given, with the positions that editors count in. */
export class Project {
  readonly folder: string;
  readonly service: LanguageService;
  readonly #documents = new Map<string, TextDocument>();
  /** Texts that an editor holds: what is on disk does not count for them. */
  readonly #held = new Set<string>();
  #onDisk = new Map<string, string>();

  constructor(opened: OpenedProject) {
    const { folder, catalogue, asOf } = opened;
    this.folder = folder;
    this.service = createLanguageService(asOf === undefined ? { catalogue } : { catalogue, asOf });
    this.#readAgain(opened);
  }

  /** Takes over what has changed on disk since. */
  reopen(opened: OpenedProject): void {
    this.service.setCatalogue(opened.catalogue);
    this.service.setAsOf(opened.asOf);
    this.#readAgain(opened);
  }

  files(): string[] {
    return [...this.#documents.keys()];
  }

  /** A file of the project by its path within it. */
  document(file: string): TextDocument | undefined {
    return this.#documents.get(file);
  }

  /** Where the file is, as the editor calls it if it holds it. */
  uri(file: string): string {
    return this.#documents.get(file)?.uri ?? uriOf(this.folder, file);
  }

  /** The path of a document within the project; undefined where it is not below its folder. */
  fileOf(uri: string): string | undefined {
    return pathOf(this.folder, uri);
  }

  /** Takes a text that the editor now holds, or has changed. */
  hold(file: string, document: TextDocument): void {
    this.#held.add(file);
    this.#set(file, document);
  }

  /** Goes back to what is on disk. */
  release(file: string): void {
    this.#held.delete(file);
    const text = this.#onDisk.get(file);
    if (text === undefined) this.#remove(file);
    else this.#setText(file, text);
  }

  /** Takes what a file on disk now says; nothing where it is gone. */
  setOnDisk(file: string, text: string | undefined): void {
    if (text === undefined) this.#onDisk.delete(file);
    else this.#onDisk.set(file, text);
    if (this.#held.has(file)) return;
    if (text === undefined) this.#remove(file);
    else this.#setText(file, text);
  }

  /** True for a file that the project counts among its own. */
  isOnDisk(file: string): boolean {
    return this.#onDisk.has(file);
  }

  #readAgain({ files }: OpenedProject): void {
    const gone = [...this.#onDisk.keys()].filter((file) => !files.some((one) => one.file === file));
    this.#onDisk = new Map(files.map(({ file, text }) => [file, text]));
    for (const file of gone) if (!this.#held.has(file)) this.#remove(file);
    for (const { file, text } of files) if (!this.#held.has(file)) this.#setText(file, text);
  }

  #setText(file: string, text: string): void {
    this.#set(file, TextDocument.create(uriOf(this.folder, file), "seg", 0, text));
  }

  #set(file: string, document: TextDocument): void {
    this.#documents.set(file, document);
    this.service.setFile(file, document.getText());
  }

  #remove(file: string): void {
    this.#documents.delete(file);
    this.service.removeFile(file);
  }
}
