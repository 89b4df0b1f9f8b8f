/** What the extension's manifest takes from that of the package. */
export interface OwnManifest {
  readonly version: string;
  readonly description: string;
  readonly license: string;
  readonly engines: { readonly vscode: string };
}

/** The `package.json` of the extension as editors read it. */
export const extensionManifest = ({ version, description, license, engines }: OwnManifest) => ({
  name: "satsuma",
  displayName: "Satsuma",
  publisher: "satsuma",
  version,
  description,
  license,
  categories: ["Programming Languages", "Linters", "Formatters"],
  keywords: ["satsuma", "segmentation", "customers"],
  engines: { vscode: engines.vscode },
  main: "./extension.cjs",
  files: ["*.md", "LICENSE", "extension.cjs", "language-configuration.json", "seg.tmLanguage.json"],
  activationEvents: ["workspaceContains:**/satsuma.config.*"],
  capabilities: {
    untrustedWorkspaces: {
      supported: false,
      description: "The project's own satsuma is started, which runs the project's config.",
    },
    virtualWorkspaces: false,
  },
  contributes: {
    languages: [
      {
        id: "seg",
        aliases: ["Satsuma rules", "seg"],
        extensions: [".seg"],
        configuration: "./language-configuration.json",
      },
    ],
    grammars: [{ language: "seg", scopeName: "source.seg", path: "./seg.tmLanguage.json" }],
    commands: [
      { command: "satsuma.restartServer", title: "Restart the server", category: "Satsuma" },
    ],
    configuration: {
      title: "Satsuma",
      properties: {
        "satsuma.path": {
          type: "string",
          default: "",
          scope: "machine-overridable",
          markdownDescription:
            "The `satsuma` program to start: a path, from the open folder where it is not absolute, or a name on the path. Empty: the one that is installed in the project, else the first one on the path.",
        },
      },
    },
    configurationDefaults: {
      "[seg]": { "editor.tabSize": 2, "editor.insertSpaces": true, "editor.formatOnSave": true },
    },
  },
});
