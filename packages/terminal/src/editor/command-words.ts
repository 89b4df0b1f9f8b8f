/**
 * The words of a command as a shell splits them: `code --wait`, `"/opt/my editor/bin" -n`. Quotes of both kinds keep spaces; outside of
 * single quotes a backslash keeps the next character. Nothing else is expanded.
 */
export function commandWords(command: string): readonly string[] {
  const words: string[] = [];
  let word: string | undefined;
  let quote = "";
  for (let i = 0; i < command.length; i += 1) {
    const character = command.charAt(i);
    if (quote === "" && /\s/u.test(character)) {
      if (word !== undefined) words.push(word);
      word = undefined;
    } else if (character === quote) quote = "";
    else if (quote === "" && (character === '"' || character === "'")) {
      quote = character;
      word ??= "";
    } else if (character === "\\" && quote !== "'") {
      i += 1;
      word = (word ?? "") + command.charAt(i);
    } else word = (word ?? "") + character;
  }
  return word === undefined ? words : [...words, word];
}
