import { write } from "./slip.ts";
import type { Mistake, Slip } from "./slip.ts";

const openers = ["'", "‘", "’", "‚", "‛", "“", "”", "„", "«", "»", "‹", "›"];
const closers = "'‘’“”„«»‹›";

/** Texts and names that are quoted wrongly. */
export const wrongQuotes: readonly Mistake[] = [
  {
    name: "Contraction",
    pattern: /(?:is|are|was|were|does|do|did|has|have|had)n['’]t(?!\w)/i,
    starts: Array.from("iawdhIAWDH"),
    slip: contraction,
  },
  {
    name: "CurlyText",
    pattern: /[“”„«»‹›][^"“”„«»‹›\r\n]*["“”„«»‹›]/,
    starts: ["“", "”", "„", "«", "»", "‹", "›"],
    slip: (written) => wrongText(written.slice(1, -1), written),
  },
  {
    name: "SingleQuotedText",
    pattern: /['‘’‚‛](?:[^'‘’\r\n]|(?<=\w)['’](?=\w))*['‘’]/,
    starts: openers.slice(0, 5),
    slip: (written) => wrongText(written.slice(1, -1), written),
  },
  {
    name: "UnclosedText",
    pattern: /"(?:[^"\\\r\n]|\\[^\r\n])*\\?/,
    starts: ['"'],
    slip: unclosedText,
  },
  { name: "EmptyName", pattern: /``/, starts: ["`"], slip: emptyName },
  {
    name: "UnclosedName",
    pattern: /`(?:[^`\\\r\n]|\\[^\r\n])*\\?/,
    starts: ["`"],
    slip: unclosedName,
  },
  {
    name: "LoneQuote",
    pattern: new RegExp(`[${closers}‚‛]`),
    starts: openers,
    slip: () => ({
      code: "SEG1002",
      message: "text goes between double quotes",
      fixes: [{ text: 'write text like this: `"DE"`', sure: false }],
    }),
  },
];

function wrongText(content: string, written: string): Slip {
  const kind = /^['‘’‚‛]/.test(written) ? "single" : "curly";
  const escaped = content.replaceAll("\\", "\\\\").replaceAll('"', '\\"');
  return {
    code: "SEG1002",
    message: `text goes between double quotes, and these are ${kind} ones`,
    fixes: [write(`"${escaped}"`, true)],
  };
}

function contraction(written: string): Slip {
  const verb = written.slice(0, -3).toLowerCase();
  const instead = { is: "is not", does: "does not", has: "has no" }[verb];
  return {
    code: "SEG1027",
    message: `\`${written}\` is not a word of rules`,
    fixes: [
      instead === undefined ? { text: "write `not` out", sure: false } : write(instead, true),
    ],
  };
}

function unclosedText(written: string): Slip {
  const content = written.replace(/[\s)\],\\]*$/, "");
  const rest = written.slice(content.length);
  return {
    code: "SEG1014",
    message: "this text is never closed: a text ends on the line it begins on",
    fixes: [
      {
        text: 'close it with `"`',
        ...(rest.includes("\\") || content === "" ? {} : { replacement: `${content}"${rest}` }),
        sure: false,
      },
    ],
  };
}

function unclosedName(written: string): Slip {
  const name =
    /^`[^().,:=<>"\\]+?(?=\s+(?:is|in|not|and|or|where|contains|between)\b|\s*[().,:=<>"\\]|\s*$)/i.exec(
      written,
    )?.[0];
  return {
    code: "SEG1021",
    message: "this name is never closed: a name in backquotes ends on the line it begins on",
    fixes: [
      {
        text: "close it with a backquote",
        ...(name === undefined ? {} : { replacement: `${name}\`${written.slice(name.length)}` }),
        sure: false,
      },
    ],
  };
}

function emptyName(): Slip {
  return {
    code: "SEG1021",
    message: "there is no name between these backquotes",
    fixes: [{ text: "write the name between them", sure: false }],
  };
}
