import type { IToken, TokenType } from "chevrotain";
import type { Expr } from "../ast.ts";
import { isOneOf } from "../syntax/tokens/matching.ts";
import { constant, mark } from "../syntax/tokens/token-types.ts";
import { canonicalNumber } from "../syntax/tree/decimal.ts";
import { group, hardline, indent, joined, line, softline } from "./doc.ts";
import type { Doc } from "./doc.ts";
import type { Gap } from "./gap.ts";
import { spelledConstant, spelledName, spelledWord } from "./spelling.ts";

/** What a pair of brackets is to look like. */
interface Brackets {
  /** A space inside the brackets where they are on one line. */
  readonly spaced?: boolean;
  /** Broken whether or not they fit. */
  readonly broken?: boolean;
  /** How many more such brackets stand around the same, which are left out. */
  readonly doubled?: number;
}

/**
 * Writes the tokens of one declaration in their order, each as it should be, and each with the comments that stand before it.
 * It is led by the tree; whoever leads it asks for every token once.
 */
export class Pen {
  readonly #tokens: readonly IToken[];
  readonly #gaps: readonly Gap[];
  #at = 0;
  /** Comments that stand before the next token and are not written yet. */
  #remarks: Gap["remarks"] = [];

  readonly #write: (expr: Expr, pen: Pen) => Doc;

  /** `gaps[i]` is what stands before `tokens[i]`; `write` is how an expression is written. */
  constructor(
    tokens: readonly IToken[],
    gaps: readonly Gap[],
    write: (expr: Expr, pen: Pen) => Doc,
  ) {
    this.#tokens = tokens;
    this.#gaps = gaps;
    this.#write = write;
    this.#arrive();
  }

  /** The token that is next is of one of these types. */
  meets(...types: readonly TokenType[]): boolean {
    return isOneOf(this.#tokens[this.#at], types);
  }

  /** The next token is the number one, after which a unit is singular. */
  meetsOne(): boolean {
    const token = this.#tokens[this.#at];
    return token?.tokenType === constant.Number && canonicalNumber(token.image) === "1";
  }

  /** A comment stands before the next token. */
  meetsRemark(): boolean {
    return this.#remarks.length > 0;
  }

  /** True when the author began a new line before the next token. */
  beginsLine(): boolean {
    return this.#gaps[this.#at]?.hasLineEnd ?? false;
  }

  /** True when the author left an empty line before the next token, which is kept. */
  followsBlank(): boolean {
    return this.#gaps[this.#at]?.hasBlank ?? false;
  }

  /** True when the author began a new line beside one of such tokens, up to an offset; what is in brackets is passed over. */
  breaksBeside(types: readonly TokenType[], end: number): boolean {
    let depth = 0;
    for (let i = this.#at; i < this.#tokens.length; i += 1) {
      const token = this.#tokens[i];
      if (token === undefined || token.startOffset >= end) return false;
      if (isOneOf(token, opening)) depth += 1;
      else if (isOneOf(token, closing)) depth -= 1;
      else if (depth === 0 && isOneOf(token, types) && this.#standsApart(i)) return true;
    }
    return false;
  }

  #standsApart(index: number): boolean {
    return [index, index + 1].some((i) => this.#gaps[i]?.hasLineEnd === true);
  }

  /** The comments before the next token, where they are not to be in the group that it begins. */
  remarks(): Doc {
    const [...remarks] = this.#remarks;
    this.#remarks = [];
    return remarks;
  }

  /** An expression, which the parts of one cannot write themselves. */
  expr(expr: Expr): Doc {
    return this.#write(expr, this);
  }

  /** A keyword or sign, in lower case. */
  word(): Doc {
    return this.#take((token) => token.image.toLowerCase());
  }

  /** Several keywords or signs. */
  words(count: number): Doc {
    return joined(
      Array.from({ length: count }, () => this.word()),
      " ",
    );
  }

  /** Writes something instead of the next token. */
  instead(text: string): Doc {
    return this.#take(() => text);
  }

  /** Leaves tokens out; comments before them come before the next that is written. */
  skip(count: number): void {
    this.#at += count;
    for (let i = this.#at - count + 1; i <= this.#at; i += 1) this.#collect(i);
  }

  name(): Doc {
    return this.#take(spelledName);
  }

  /** A name where any word may stand. */
  anyName(): Doc {
    return this.#take(spelledWord);
  }

  constant(): Doc {
    return this.#take(spelledConstant);
  }

  /** A unit of time in one of its two forms. */
  unit(form: "singular" | "plural"): Doc {
    return this.#take(({ image }) => {
      const singular = image.toLowerCase().replace(/s$/, "");
      return form === "singular" ? singular : `${singular}s`;
    });
  }

  /** A comma. A comment before it stands after it, beside what it is about. */
  comma(): Doc {
    this.skip(1);
    return ",";
  }

  /** A group whose first comments stand before it. */
  group(build: () => Doc, options: { readonly forced?: boolean } = {}): Doc {
    const remarks = this.remarks();
    return [remarks, group(build(), options)];
  }

  /** Something in brackets; where it breaks, each bracket ends a line. */
  brackets(build: () => Doc, { spaced = false, broken = false, doubled = 0 }: Brackets = {}): Doc {
    const open = this.word();
    this.skip(doubled);
    const forced = broken || this.beginsLine();
    if (this.meets(...closing) && this.#remarks.length === 0) return [open, this.word()];
    this.#remarks = this.#remarks.map((one, i) => (i === 0 ? { ...one, blank: false } : one));
    const inside = [spaced ? line() : softline, this.meets(...closing) ? "" : build()];
    this.skip(doubled);
    const last = this.#lastRemarks();
    const of = [open, indent([...inside, last]), spaced ? line() : softline, this.word()];
    return group(of, { forced, hug: true });
  }

  /** Parts with commas between them, each on a line of its own where there is more than one line. */
  listed<Part>(parts: readonly Part[], build: (part: Part) => Doc): Doc {
    return parts.map((part, i) => {
      if (i === 0) return build(part);
      const comma = this.comma();
      return [comma, line(this.followsBlank()), build(part)];
    });
  }

  /** Parts with commas between them, as many on each line as fit. */
  filled<Part>(parts: readonly Part[], build: (part: Part) => Doc): Doc {
    return parts.map((part, i) => {
      if (i === 0) return build(part);
      const comma = this.comma();
      return [comma, this.nextLineOrSpace(), build(part)];
    });
  }

  /** A space, or the end of a line where the next word does not fit or a comment stands before it. */
  nextLineOrSpace(): Doc {
    return this.meetsRemark() ? hardline() : group(line());
  }

  /** Comments before a closing bracket: no empty line follows them. */
  #lastRemarks(): Doc {
    if (!this.meetsRemark()) return "";
    this.#remarks = this.#remarks.map((one) => ({ ...one, blankAfter: false }));
    return [hardline(), this.remarks()];
  }

  #take(spell: (token: IToken) => string): Doc {
    const token = this.#tokens[this.#at];
    if (token === undefined) throw new RangeError("the tree has more words than the text");
    const remarks = this.remarks();
    const text = spell(token);
    this.#at += 1;
    this.#arrive();
    return [remarks, text];
  }

  #arrive(): void {
    this.#collect(this.#at);
  }

  /** Of two comments only the first can end the line of what stands before them. */
  #collect(index: number): void {
    const found = this.#gaps[index]?.remarks ?? [];
    const isLater = this.#remarks.length > 0;
    const added = found.map((one) => (isLater ? { ...one, own: true } : one));
    this.#remarks = [...this.#remarks, ...added];
  }
}

const opening = [mark.LeftParen, mark.LeftBracket, mark.LeftBrace];
const closing = [mark.RightParen, mark.RightBracket, mark.RightBrace];
