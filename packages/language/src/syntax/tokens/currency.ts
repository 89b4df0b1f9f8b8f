import { lazy } from "../lazy.ts";

/** True for an ISO 4217 code in capitals that the runtime knows. */
export const isCurrency = (code: string): boolean => codes().has(code);

// Asking the runtime takes a millisecond, and most rules name no currency.
const codes = lazy(() => new Set(Intl.supportedValuesOf("currency")));

/** Signs that stand for one currency, and signs that stand for the likeliest of several. */
export const currencySigns: ReadonlyMap<string, { readonly code: string; readonly sure: boolean }> =
  new Map([
    ["€", { code: "EUR", sure: true }],
    ["£", { code: "GBP", sure: false }],
    ["$", { code: "USD", sure: false }],
    ["¥", { code: "JPY", sure: false }],
    ["₹", { code: "INR", sure: true }],
    ["₽", { code: "RUB", sure: true }],
    ["₩", { code: "KRW", sure: false }],
    ["₺", { code: "TRY", sure: true }],
    ["₴", { code: "UAH", sure: true }],
    ["₫", { code: "VND", sure: true }],
    ["₪", { code: "ILS", sure: true }],
    ["₱", { code: "PHP", sure: true }],
    ["₦", { code: "NGN", sure: true }],
  ]);
