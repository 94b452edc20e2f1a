import type { RequestHandler } from "express";
import type { Env } from "#app/config/env.server.ts";

/** Only what the pages need may load; nothing may frame us; forms go home or to the payment page. */
export function sendSecurityHeaders({ APP_ENV }: Pick<Env, "APP_ENV">): RequestHandler {
  const isDev = process.env.ESPERANZA_DEV === "1";
  const policy = [
    "default-src 'self'",
    `script-src 'self'${isDev ? " 'unsafe-inline'" : ""}`,
    `style-src 'self'${isDev ? " 'unsafe-inline'" : ""}`,
    ...(isDev ? ["connect-src 'self' ws:"] : []),
    "img-src 'self' data:",
    "object-src 'none'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "form-action 'self' https://checkout.stripe.com",
  ].join("; ");
  return (_request, response, next) => {
    response.set({
      "content-security-policy": policy,
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

/** No address of ours holds a null byte, and no database keeps one. */
export const refuseNullBytes: RequestHandler = (request, response, next) => {
  if (!request.originalUrl.includes("%00")) return next();
  response.status(400).type("text").send("Esta dirección no existe. / This address does not exist.");
};

const reading = new Set(["GET", "HEAD", "OPTIONS"]);

/** Writes come from our own pages: a browser says where a form comes from, and another site is refused. */
export function refuseForeignWrites(siteUrl: string): RequestHandler {
  return (request, response, next) => {
    if (reading.has(request.method)) return next();
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
