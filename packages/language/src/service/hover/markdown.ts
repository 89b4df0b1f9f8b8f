/** Text that CommonMark shows as it is. */
export const plain = (text: string): string =>
  text.replaceAll(/[\\`*_{}[\]<>#|~]/gu, String.raw`\$&`);

/** A name or a piece of a rule. */
export const codeSpan = (text: string): string =>
  text.includes("`") ? `\`\` ${text} \`\`` : `\`${text}\``;

/** A rule on lines of its own. */
export const codeBlock = (text: string): string => `\`\`\`\`seg\n${text.trim()}\n\`\`\`\``;

/** Paragraphs, the missing ones left out. */
export const paragraphs = (parts: readonly (string | undefined)[]): string =>
  parts.filter((part) => part !== undefined && part !== "").join("\n\n");
