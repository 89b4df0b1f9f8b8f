import { cell } from "@satsuma/plugin";
import type { Delivered, Frame, Scalar } from "@satsuma/plugin";

/** A line for each member who can be written to; the others with the reason. */
export async function lettersOf(
  batches: AsyncIterable<Frame>,
  signal: AbortSignal,
): Promise<{ readonly lines: readonly string[]; readonly rejected: Delivered["rejected"] }> {
  const lines: string[] = [];
  const rejected: { readonly customer: string; readonly reason: string }[] = [];
  for await (const { columns, length } of batches) {
    signal.throwIfAborted();
    for (let i = 0; i < length; i += 1) {
      const at = (name: string): Scalar => (columns[name] ? cell(columns[name], i) : null);
      const customer = String(at("customer"));
      if (isAddress(at("email"))) lines.push(letter(customer, at("email"), at("name")));
      else rejected.push({ customer, reason: "has no e-mail address" });
    }
  }
  return { lines, rejected };
}

const letter = (customer: string, email: Scalar, name: Scalar): string =>
  `${JSON.stringify({ customer, email, ...(name !== null && { name }) })}\n`;

const isAddress = (email: Scalar): boolean => typeof email === "string" && /^\S+@\S+$/u.test(email);
