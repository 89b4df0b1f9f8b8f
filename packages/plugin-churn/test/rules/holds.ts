import type { Scalar } from "@satsuma/plugin";

type Customer = Readonly<Record<string, Scalar>>;
type Test = (customer: Customer) => boolean;

/**
 * Whether a customer meets a condition of the rule language, as far as rules of leaves use it, read by what the language's
 * reference says: tests of what is not known are false, and each negative form is the opposite of the positive one.
 */
export function holds(rule: string, customer: Customer): boolean {
  const tokens = rule.match(/"(?:[^"\\]|\\.)*"|[\w.]+|<=|>|[(),]/gu) ?? [];
  const reader = new Reader(tokens);
  const test = reader.any();
  if (reader.peek() !== undefined) throw new Error(`${rule} goes on with ${reader.peek()}`);
  return test(customer);
}

class Reader {
  readonly #tokens: readonly string[];
  #at = 0;

  constructor(tokens: readonly string[]) {
    this.#tokens = tokens;
  }

  peek(): string | undefined {
    return this.#tokens[this.#at];
  }

  any(): Test {
    const first = this.#one();
    const joint = this.peek();
    if (joint !== "and" && joint !== "or") return first;
    const parts = [first];
    while (this.#takes(joint)) parts.push(this.#one());
    // The language does not let them stand side by side.
    if (this.peek() === "and" || this.peek() === "or") throw new Error("and and or are mixed");
    return (customer) =>
      joint === "and"
        ? parts.every((part) => part(customer))
        : parts.some((part) => part(customer));
  }

  #one(): Test {
    if (this.#takes("not")) {
      const test = this.#one();
      return (customer) => !test(customer);
    }
    if (this.#takes("(")) {
      const test = this.any();
      this.#demand(")");
      return test;
    }
    return this.#comparison(this.#next());
  }

  #comparison(name: string): Test {
    const valueOf = (customer: Customer) => {
      const value = customer[name];
      if (value === undefined) throw new Error(`there is no ${name}`);
      return value;
    };
    const isNot =
      (test: Test): Test =>
      (customer) =>
        !test(customer);
    if (this.#takes("<=")) return this.#amount((value, limit) => value <= limit, valueOf);
    if (this.#takes(">")) return this.#amount((value, limit) => value > limit, valueOf);
    if (this.#takes("in")) return this.#among(valueOf);
    if (this.#takes("not")) {
      this.#demand("in");
      return isNot(this.#among(valueOf));
    }
    if (!this.#takes("is")) return (customer) => valueOf(customer) === true;
    if (this.#takes("unknown")) return (customer) => valueOf(customer) === null;
    if (this.#takes("known")) return (customer) => valueOf(customer) !== null;
    const isNegative = this.#takes("not");
    const text = this.#text();
    const test: Test = (customer) => valueOf(customer) === text;
    return isNegative ? isNot(test) : test;
  }

  #amount(
    compare: (value: number, limit: number) => boolean,
    valueOf: (c: Customer) => Scalar,
  ): Test {
    const limit = Number(this.#next());
    this.#takes("EUR");
    return (customer) => {
      const value = valueOf(customer);
      return value !== null && compare(Number(value), limit);
    };
  }

  #among(valueOf: (customer: Customer) => Scalar): Test {
    this.#demand("(");
    const texts: Scalar[] = [this.#text()];
    while (this.#takes(",")) texts.push(this.#text());
    this.#demand(")");
    return (customer) => texts.includes(valueOf(customer));
  }

  #text(): string {
    return String(JSON.parse(this.#next()));
  }

  #next(): string {
    const token = this.#tokens[this.#at++];
    if (token === undefined) throw new Error("the rule ends too early");
    return token;
  }

  #takes(token: string): boolean {
    if (this.peek() !== token) return false;
    this.#at++;
    return true;
  }

  #demand(token: string): void {
    if (!this.#takes(token)) throw new Error(`${token} was expected, found ${this.peek()}`);
  }
}
