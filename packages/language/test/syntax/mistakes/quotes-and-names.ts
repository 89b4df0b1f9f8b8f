import type { Mistake } from "./mistake.ts";

/** Texts, names, titles and characters. */
export const quotesAndNames: readonly Mistake[] = [
  {
    code: "SEG1002",
    text: "country == ⟦'DE'⟧",
    says: "text goes between double quotes, and these are single ones",
    help: [{ says: 'write `"DE"`', gives: 'country == "DE"', sure: true }],
  },
  {
    code: "SEG1002",
    text: "country in (⟦‘DE’⟧, “AT”)",
    says: "text goes between double quotes, and these are single ones",
    help: [{ says: 'write `"DE"`', gives: 'country in ("DE", "AT")', sure: true }],
  },
  {
    code: "SEG1002",
    text: "note is ⟦'it\"s'⟧",
    says: "text goes between double quotes, and these are single ones",
    help: [{ says: 'write `"it\\"s"`', gives: 'note is "it\\"s"', sure: true }],
  },
  {
    code: "SEG1002",
    text: "name is ⟦'O'Neill'⟧",
    says: "text goes between double quotes, and these are single ones",
    help: [{ says: 'write `"O\'Neill"`', gives: 'name is "O\'Neill"', sure: true }],
  },
  {
    code: "SEG1002",
    text: "⟦'⟧",
    says: "text goes between double quotes",
    help: [{ says: 'write text like this: `"DE"`' }],
  },
  {
    code: "SEG1002",
    text: "name is ⟦“⟧DE",
    says: "text goes between double quotes",
    help: [{ says: 'write text like this: `"DE"`' }],
  },
  {
    code: "SEG1014",
    file: true,
    text: 'segment a where country is ⟦"DE⟧\nsegment b where x',
    says: "this text is never closed: a text ends on the line it begins on",
    help: [
      { says: 'close it with `"`', gives: 'segment a where country is "DE"\nsegment b where x' },
    ],
  },
  {
    code: "SEG1014",
    text: 'country in ("DE", ⟦"AT)⟧',
    says: "this text is never closed: a text ends on the line it begins on",
    help: [{ says: 'close it with `"`', gives: 'country in ("DE", "AT")' }],
  },
  {
    code: "SEG1015",
    text: 'path is "C:\\new⟦\\f⟧older"',
    says: '`\\f` stands for nothing: there are `\\"`, `\\\\`, `\\n`, `\\t` and `\\u{…}`',
    help: [{ says: "write `\\\\` for a backslash", gives: 'path is "C:\\new\\\\folder"' }],
  },
  {
    code: "SEG1015",
    text: 'name is "it⟦\\\'⟧s"',
    says: "`\\'` stands for nothing: there are `\\\"`, `\\\\`, `\\n`, `\\t` and `\\u{…}`",
    help: [{ says: "write `'` alone", gives: 'name is "it\'s"', sure: true }],
  },
  {
    code: "SEG1015",
    text: 'name is "⟦\\u{D800}⟧"',
    says: '`\\u{D800}` stands for nothing: there are `\\"`, `\\\\`, `\\n`, `\\t` and `\\u{…}`',
    help: [{ says: "write `\\\\` for a backslash", gives: 'name is "\\\\u{D800}"' }],
  },
  {
    code: "SEG1021",
    text: "⟦`Loyalty Number is known⟧",
    says: "this name is never closed: a name in backquotes ends on the line it begins on",
    help: [{ says: "close it with a backquote", gives: "`Loyalty Number` is known" }],
  },
  {
    code: "SEG1021",
    text: "⟦``⟧ is known",
    says: "there is no name between these backquotes",
    help: [{ says: "write the name between them" }],
  },
  {
    code: "SEG1015",
    text: "`a⟦\\q⟧` is known",
    says: '`\\q` stands for nothing: there are `\\"`, `\\\\`, `\\n`, `\\t` and `\\u{…}`',
    help: [{ says: "write `\\\\` for a backslash", gives: "`a\\\\q` is known" }],
  },
  {
    code: "SEG1024",
    text: "⟦größe⟧ > 5",
    says: "the name `größe` has letters beyond A to Z",
    help: [{ says: "put it in backquotes", gives: "`größe` > 5", sure: true }],
  },
  {
    code: "SEG1024",
    file: true,
    text: "segment ⟦my list⟧ where x",
    says: "a name is one word",
    help: [
      { says: "write `my_list`", gives: "segment my_list where x" },
      { says: "put it in backquotes", gives: "segment `my list` where x" },
    ],
  },
  {
    code: "SEG1024",
    file: true,
    text: "segment ⟦my-list⟧ where x",
    says: "a name is one word",
    help: [
      { says: "write `my_list`", gives: "segment my_list where x" },
      { says: "put it in backquotes", gives: "segment `my-list` where x" },
    ],
  },
  {
    code: "SEG1024",
    file: true,
    text: "segment ⟦12m_spend⟧ where x",
    says: "a name that begins with a digit goes in backquotes",
    help: [{ says: "put it in backquotes", gives: "segment `12m_spend` where x", sure: true }],
  },
  {
    code: "SEG1024",
    text: "⟦12m_spend⟧ > 5",
    says: "a name that begins with a digit goes in backquotes",
    help: [{ says: "put it in backquotes", gives: "`12m_spend` > 5", sure: true }],
  },
  {
    code: "SEG1024",
    text: "orders.⟦2024_total⟧ > 5",
    says: "a name that begins with a digit goes in backquotes",
    help: [{ says: "put it in backquotes", gives: "orders.`2024_total` > 5", sure: true }],
  },
  {
    code: "SEG1022",
    file: true,
    text: "segment ⟦first⟧ where x",
    says: "`first` is a word of the language, not a name",
    help: [
      {
        says: "put it in backquotes if it is the name of something",
        gives: "segment `first` where x",
        sure: true,
      },
    ],
  },
  {
    code: "SEG1022",
    text: "⟦count⟧ > 3",
    says: "`count` is a word of the language, not a name",
    help: [{ says: "put it in backquotes if it is the name of something", gives: "`count` > 3" }],
  },
  {
    code: "SEG1022",
    text: "⟦month⟧ is 12",
    says: "`month` is a word of the language, not a name",
    help: [
      { says: "put it in backquotes if it is the name of something", gives: "`month` is 12" },
      { says: "write `month of` or `months since` and a date" },
    ],
  },
  {
    code: "SEG1022",
    file: true,
    text: 'segment a where ⟦segment⟧ is "x"',
    says: "`segment` is a word of the language, not a name",
    help: [
      {
        says: "put it in backquotes if it is the name of something",
        gives: 'segment a where `segment` is "x"',
        sure: true,
      },
    ],
  },
  {
    code: "SEG1022",
    file: true,
    text: "define tier2(⟦day⟧: number) = x",
    says: "`day` is a word of the language, not a name",
    help: [
      {
        says: "put it in backquotes if it is the name of something",
        gives: "define tier2(`day`: number) = x",
        sure: true,
      },
    ],
  },
  {
    code: "SEG1030",
    file: true,
    text: "⟦segment⟧ where x",
    says: "this `segment` has no name",
    help: [{ says: "give it a name", gives: "segment new_segment where x" }],
  },
  {
    code: "SEG1030",
    file: true,
    text: '⟦segment⟧ "Gold" where x',
    says: "this `segment` has no name",
    help: [{ says: "give it a name", gives: 'segment new_segment "Gold" where x' }],
  },
  {
    code: "SEG1030",
    file: true,
    text: "⟦define⟧ = 5",
    says: "this `define` has no name",
    help: [{ says: "give it a name", gives: "define new_define = 5" }],
  },
  {
    code: "SEG1030",
    file: true,
    text: '⟦split⟧ of a seed "x" group b 10%',
    says: "this `split` has no name",
    help: [{ says: "give it a name", gives: 'split new_split of a seed "x" group b 10%' }],
  },
  {
    code: "SEG1029",
    file: true,
    text: 'segment a where x ⟦"Title"⟧',
    says: "the title stands right after the name",
    help: [
      { says: "move it right after the name", gives: 'segment a "Title" where x ', sure: true },
    ],
  },
  {
    code: "SEG1029",
    file: true,
    text: 'segment a owner "me" ⟦"Title"⟧ where x',
    says: "the title stands right after the name",
    help: [
      {
        says: "move it right after the name",
        gives: 'segment a "Title" owner "me" where x',
        sure: true,
      },
    ],
  },
  {
    code: "SEG1029",
    file: true,
    text: 'define a ⟦"Title"⟧ = b',
    says: "the title stands at the end",
    help: [{ says: "move it to the end", gives: 'define a = b "Title"', sure: true }],
  },
  {
    code: "SEG1016",
    text: "a is 1⟦;⟧",
    says: "rules need no `;`",
    help: [{ says: "remove it", gives: "a is 1 ", sure: true }],
  },
  {
    code: "SEG1016",
    text: "a is 1 ⟦@⟧",
    says: "the character `@` means nothing here",
    help: [{ says: "remove it", gives: "a is 1  " }],
  },
  {
    code: "SEG1016",
    text: "a ⟦// why⟧",
    says: "a comment begins with `#` and ends with the line",
    help: [{ says: "begin it with `#`", gives: "a # why", sure: true }],
  },
  {
    code: "SEG1016",
    text: "a ⟦-- why⟧",
    says: "a comment begins with `#` and ends with the line",
    help: [{ says: "begin it with `#`", gives: "a # why", sure: true }],
  },
  {
    code: "SEG1016",
    text: "a ⟦/* why */⟧",
    says: "a comment begins with `#` and ends with the line",
    help: [{ says: "begin it with `#`" }],
  },
  {
    code: "SEG1016",
    text: "a is ⟦\u0000⟧ 1",
    says: "the character U+0000 means nothing here",
    help: [{ says: "remove it", gives: "a is   1" }],
  },
  {
    code: "SEG1027",
    text: "clusters.kmeans⟦(k: 5, features: [age])⟧.label is 2 and a is b",
    says: "settings stand after the name of the plugin, `clusters`",
    help: [
      {
        says: "write `clusters(k: 5, features: [age]).kmeans.label`",
        gives: "clusters(k: 5, features: [age]).kmeans.label is 2 and a is b",
        sure: true,
      },
    ],
  },
  {
    code: "SEG1027",
    text: "`my plugin`.season.quarter⟦(prior: round(a))⟧ > 3",
    says: "settings stand after the name of the plugin, ``my plugin``",
    help: [
      {
        says: "write ``my plugin`(prior: round(a)).season.quarter`",
        gives: "`my plugin`(prior: round(a)).season.quarter > 3",
        sure: true,
      },
    ],
  },
  {
    code: "SEG1027",
    text: "clusters.kmeans⟦(k: 5)⟧.label is 2 and (a is b",
    says: "settings stand after the name of the plugin, `clusters`",
    help: [{ says: "write `clusters(k: 5).kmeans.label`" }],
  },
  {
    code: "SEG1000",
    text: "clusters(k: 2).kmeans⟦(⟧seed: 3).label > 3",
    says: "I expected a test such as `is` or `>=`, `and` or `or` here, but found `(`",
    help: [],
  },
];
