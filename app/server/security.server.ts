import type { ErrorRequestHandler, RequestHandler } from "express";
import type { Env } from "#app/config/env.server.ts";
import type { Captcha } from "#app/domain/ports/captcha.ts";
import type { Log } from "#app/domain/ports/log.ts";

/** Only what the pages need may load; nothing may frame us; forms go home or to the payment page. */
export function sendSecurityHeaders(
  { APP_ENV }: Pick<Env, "APP_ENV">,
  { captcha }: { captcha: Captcha | null },
): RequestHandler {
  const policy = policyOf([]);
  const policyOfGiving = policyOf(captcha?.sources ?? []);
  const policyOfWidget = policy.replace("frame-ancestors 'none'", "frame-ancestors *");
  const policyFor = (path: string) =>
    givingPage.test(path) ? policyOfGiving : widget.test(path) ? policyOfWidget : policy;
  return (request, response, next) => {
    response.set({
      "content-security-policy": policyFor(request.path),
      "x-content-type-options": "nosniff",
      "referrer-policy": "strict-origin-when-cross-origin",
      "permissions-policy": "camera=(), microphone=(), geolocation=(), payment=()",
      "cross-origin-opener-policy": "same-origin",
      ...(APP_ENV === "production"
        ? { "strict-transport-security": "max-age=63072000; includeSubDomains" }
        : {}),
    });
    next();
  };
}

/** The one page on which visitors may be asked whether they are persons. */
const givingPage = /^\/campanas\/[^/]+\/aportar\/?$/;

/** The one page that other sites may show in a frame: it has nothing to press but a link home. */
const widget = /^\/campanas\/[^/]+\/insertar\/?$/;

/** `others`: who else may give a page scripts, styles and frames, and be asked by it. */
function policyOf(others: readonly string[]): string {
  const isDev = process.env.ESPERANZA_DEV === "1";
  const inline = isDev ? ["'unsafe-inline'"] : [];
  const from = (kind: string, ...sources: string[]) => [kind, "'self'", ...sources, ...others].join(" ");
  return [
    "default-src 'self'",
    from("script-src", ...inline),
    from("style-src", ...inline),
    ...(isDev || others.length > 0 ? [from("connect-src", ...(isDev ? ["ws:"] : []))] : []),
    ...(others.length > 0 ? [from("frame-src")] : []),
    "img-src 'self' data:",
    "object-src 'none'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "form-action 'self' https://checkout.stripe.com",
  ].join("; ");
}

/** No address of ours holds a null byte, and no database keeps one. */
export const refuseNullBytes: RequestHandler = (request, response, next) => {
  if (!request.originalUrl.includes("%00")) return next();
  response.status(400).type("text").send("Esta dirección no existe. / This address does not exist.");
};

const reading = new Set(["GET", "HEAD", "OPTIONS"]);

const megabyte = 1_000_000;
/** Pictures and proofs are sent in the panel, up to five photos of 15 MB at once; everywhere else a form is a few lines. */
const mostBytes = { panel: 80 * megabyte, elsewhere: megabyte / 4 };
/** A larger body is heard to its end without being kept, so that the browser hears the answer; beyond this the line is cut. */
const mostHeard = 200 * megabyte;

/** Refuses bodies that are too large, or do not say how large they are, before anything is read into memory. */
export const refuseLargeBodies: RequestHandler = (request, response, next) => {
  if (reading.has(request.method)) return next();
  const told = request.get("content-length");
  if (told === undefined && request.get("transfer-encoding") !== undefined)
    return void response.status(411).type("text").send("Length required.");
  const size = Number(told ?? 0);
  if (size <= (request.path.startsWith("/panel/") ? mostBytes.panel : mostBytes.elsewhere)) return next();
  const answer = () =>
    response
      .status(413)
      .set("connection", "close")
      .type("text")
      .send(
        "Eso es demasiado grande; nada se guardó. Vuelva atrás y elija archivos más livianos: una foto puede pesar hasta 15 MB. / " +
          "That is too large; nothing was kept. Go back and choose lighter files: a photo may weigh up to 15 MB.",
      );
  if (size > mostHeard) return void answer();
  request.on("end", answer).resume();
};

/** Mail programs end news for their owner by writing here, from anywhere: what is in the address is the key to it. */
const oneClick = /^\/correo\/[^/]+\/?$/;

/** Writes come from our own pages: a browser says where a form comes from, and another site is refused. */
export function refuseForeignWrites(siteUrl: string): RequestHandler {
  return (request, response, next) => {
    if (reading.has(request.method)) return next();
    if (oneClick.test(request.path)) {
      // Remix has a check of its own, which these writes need not pass.
      delete request.headers.origin;
      return next();
    }
    const origin = request.get("origin");
    const site = request.get("sec-fetch-site");
    const isOurs = site
      ? site === "same-origin"
      : origin
        ? isSameHost(origin, request.get("host"), siteUrl)
        : false;
    if (isOurs) return next();
    response
      .status(403)
      .type("text")
      .send("Este formulario no viene de nuestra página. / This form does not come from our site.");
  };
}

function isSameHost(origin: string, host: string | undefined, siteUrl: string): boolean {
  if (origin === siteUrl) return true;
  return URL.canParse(origin) && new URL(origin).host === host;
}

/** An address that cannot be read, or a fault of ours: few words, and none of its inside. */
export function answerFaults(log: Log): ErrorRequestHandler {
  return (error: { status?: number }, request, response, next) => {
    if (response.headersSent) return next(error);
    const isTheirs = error.status !== undefined && error.status < 500;
    if (!isTheirs) log.error({ error: String(error), path: request.path }, "a request failed");
    response
      .status(isTheirs ? 400 : 500)
      .type("text")
      .send(
        isTheirs
          ? "Esta dirección no existe. / This address does not exist."
          : "Algo falló. / Something failed.",
      );
  };
}
