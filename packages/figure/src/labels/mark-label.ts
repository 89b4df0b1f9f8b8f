/** What stands at a mark: its label and the amount, unless the label tells a figure itself. */
export const markLabel = (label: string, amount: string): string =>
  /\p{Nd}/u.test(label) ? label : `${label} ${amount}`;
