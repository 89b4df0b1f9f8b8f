/** The product of two decimal texts that are not negative, exactly, without zeros that say nothing. */
export function decimalProduct(a: string, b: string): string {
  const [x, y] = [parts(a), parts(b)];
  const places = x.places + y.places;
  const digits = String(x.digits * y.digits).padStart(places + 1, "0");
  const point = digits.length - places;
  const fraction = digits.slice(point).replace(/0+$/u, "");
  return fraction === "" ? digits.slice(0, point) : `${digits.slice(0, point)}.${fraction}`;
}

function parts(text: string): { readonly digits: bigint; readonly places: number } {
  const [whole = "", fraction = ""] = text.split(".");
  return { digits: BigInt(`${whole}${fraction}`), places: fraction.length };
}
