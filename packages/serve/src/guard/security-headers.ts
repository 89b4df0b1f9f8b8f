import { NONCE, secureHeaders } from "hono/secure-headers";
import type { MiddlewareHandler } from "hono";

/** What holds for every answer. */
const usual = {
  crossOriginResourcePolicy: "same-origin",
  crossOriginOpenerPolicy: "same-origin",
  referrerPolicy: "no-referrer",
  xFrameOptions: "DENY",
  // What ends TLS says this: only it knows whether there is any.
  strictTransportSecurity: false,
} as const;

/** Headers of answers that are no pages: a browser that is led to one shows nothing of it, and guesses nothing about it. */
export const answerHeaders = (): MiddlewareHandler =>
  secureHeaders({
    ...usual,
    contentSecurityPolicy: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] },
  });

/**
 * The headers that keep a browser from doing what the page never asks of it: nothing of another site is loaded, no script stands in the
 * page, no other page frames it. Style elements carry the nonce of the answer.
 */
export const pageHeaders = (): MiddlewareHandler =>
  secureHeaders({
    ...usual,
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'", NONCE],
      imgSrc: ["'self'", "data:", "blob:"],
      fontSrc: ["'self'"],
      connectSrc: ["'self'"],
      workerSrc: ["'self'"],
      manifestSrc: ["'self'"],
      formAction: ["'self'"],
      baseUri: ["'none'"],
      frameAncestors: ["'none'"],
      objectSrc: ["'none'"],
    },
    crossOriginEmbedderPolicy: "require-corp",
    permissionsPolicy: { camera: [], geolocation: [], microphone: [], payment: [], usb: [] },
  });
