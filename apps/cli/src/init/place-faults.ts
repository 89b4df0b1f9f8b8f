/** Why a text is no time zone; undefined when it is one. */
export function zoneFault(zone: string | undefined): string | undefined {
  try {
    const { timeZone } = new Intl.DateTimeFormat("en", { timeZone: zone ?? "" }).resolvedOptions();
    return timeZone === "" ? "a time zone has a name" : undefined;
  } catch {
    return `"${zone}" is no time zone; expected a name such as Europe/London`;
  }
}

/** Why a text is no currency; undefined when it is one. */
export const currencyFault = (code: string | undefined): string | undefined =>
  /^[A-Za-z]{3}$/u.test(code ?? "")
    ? undefined
    : `"${code}" is no currency; expected three letters such as EUR`;
