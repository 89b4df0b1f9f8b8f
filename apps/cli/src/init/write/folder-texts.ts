/** What Git is to leave alone in a project. */
export const gitignoreText = [".satsuma/", "node_modules/", ""].join("\n");

/** A word of welcome in the project's folder. */
export function readmeText(title: string, ruleFiles: readonly string[]): string {
  return `# ${title}

A Satsuma project: customer segments as rules in files.

| file | holds |
|---|---|
| \`satsuma.config.ts\` | what tables there are, what their columns mean, what is left out |
${ruleFiles.map((file) => `| \`segments/${file}\` | rules: change them, add your own |`).join("\n")}
| \`.satsuma/\` | the database; made anew when it is gone |

\`\`\`sh
satsuma check                     # mistakes in the rules
satsuma run                       # who is in which segment
satsuma preview 'EXPRESSION'      # try a rule before you save it
satsuma explain SEGMENT           # a rule in English
satsuma members SEGMENT -o x.csv  # who they are
satsuma catalogue                 # every name a rule may use
\`\`\`
`;
}
