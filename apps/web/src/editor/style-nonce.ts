/** The word by which the security policy of this page lets a style element in; empty where it asks for none. */
export const styleNonce = (): string =>
  document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? "";
