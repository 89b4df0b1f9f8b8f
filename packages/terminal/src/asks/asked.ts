/** A question and how far it is. `previous` is the last answer, shown dimmed while a newer one is waited for. */
export type Asked<Answer> =
  | { readonly state: "waiting"; readonly previous?: Answer }
  | { readonly state: "answered"; readonly answer: Answer }
  | { readonly state: "failed"; readonly message: string; readonly help?: string }
  | { readonly state: "stopped" };
