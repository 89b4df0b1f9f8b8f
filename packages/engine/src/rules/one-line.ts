/** A piece of a rule without comments and line breaks; what is in quotes stays. */
export const onOneLine = (text: string): string =>
  text
    .replaceAll(/(?<quoted>"(?:\\.|[^"\\])*"|`[^`]*`)|#[^\n]*/gu, "$<quoted>")
    .replaceAll(
      /(?<quoted>"(?:\\.|[^"\\])*"|`[^`]*`)|(?<open>\()\s+|\s+(?<close>\))|(?<space>\s)\s*/gu,
      (...[found, quoted, open, close]: readonly (string | undefined)[]) =>
        quoted ?? open ?? close ?? (found === undefined ? "" : " "),
    )
    .trim();
