/**
 * The first 32 bits of the SHA-256 of a text's UTF-8 bytes, as a whole number from 0. Synchronous, for browsers too.
 *
 * @see National Institute of Standards and Technology, Secure Hash Standard, FIPS 180-4, 2015
 */
export function hash32(text: string): number {
  const [first = 0] = sha256(new TextEncoder().encode(text));
  return first;
}

/** The digest as eight words of 32 bits, the most significant first. The names are the standard's. */
export function sha256(message: Uint8Array): Uint32Array {
  const padded = withPadding(message);
  const H = Uint32Array.from(initial);
  const W = new Uint32Array(64);
  for (let start = 0; start < padded.byteLength; start += 64) {
    for (let t = 0; t < 16; t += 1) W[t] = padded.getUint32(start + 4 * t);
    for (let t = 16; t < 64; t += 1)
      W[t] = sigma1(W[t - 2]!) + W[t - 7]! + sigma0(W[t - 15]!) + W[t - 16]!;
    compress(H, W);
  }
  return H;
}

function compress(H: Uint32Array, W: Uint32Array): void {
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = H;
  for (let t = 0; t < 64; t += 1) {
    const T1 = (h + Sigma1(e) + ((e & f) ^ (~e & g)) + K[t]! + W[t]!) | 0;
    const T2 = (Sigma0(a) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + T1) | 0, c, b, a, (T1 + T2) | 0];
  }
  for (const [i, word] of [a, b, c, d, e, f, g, h].entries()) H[i] = H[i]! + word;
}

/** The message, a one, zeros, and its length in bits, in whole blocks of 64 bytes. */
function withPadding(message: Uint8Array): DataView {
  const blocks = Math.ceil((message.length + 9) / 64);
  const bytes = new Uint8Array(64 * blocks);
  bytes.set(message);
  bytes[message.length] = 0x80;
  const view = new DataView(bytes.buffer);
  view.setBigUint64(bytes.length - 8, BigInt(message.length) * 8n);
  return view;
}

const rotate = (x: number, by: number): number => (x >>> by) | (x << (32 - by));
const Sigma0 = (x: number): number => rotate(x, 2) ^ rotate(x, 13) ^ rotate(x, 22);
const Sigma1 = (x: number): number => rotate(x, 6) ^ rotate(x, 11) ^ rotate(x, 25);
const sigma0 = (x: number): number => rotate(x, 7) ^ rotate(x, 18) ^ (x >>> 3);
const sigma1 = (x: number): number => rotate(x, 17) ^ rotate(x, 19) ^ (x >>> 10);

const primes = firstPrimes(64);

/** The first 32 bits of the fractional parts of the square roots of the first eight primes. */
const initial = primes.slice(0, 8).map((prime) => fractionalRoot(prime, 2n));

/** The same of the cube roots of the first 64. */
const K = Uint32Array.from(primes, (prime) => fractionalRoot(prime, 3n));

function firstPrimes(count: number): bigint[] {
  const found: bigint[] = [];
  for (let n = 2n; found.length < count; n += 1n)
    if (found.every((prime) => n % prime !== 0n)) found.push(n);
  return found;
}

/** 32 bits behind the point of the root of a number, found by halving: exact. */
function fractionalRoot(of: bigint, degree: bigint): number {
  const wanted = of << (32n * degree);
  let [low, high] = [0n, wanted];
  while (low < high) {
    const middle = (low + high + 1n) / 2n;
    if (middle ** degree <= wanted) low = middle;
    else high = middle - 1n;
  }
  return Number(low & 0xffffffffn);
}
