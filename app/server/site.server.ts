import { type AddressInfo, createServer as createProbe } from "node:net";
import { resolve } from "node:path";
import { createRequestHandler } from "@remix-run/express";
import type { ServerBuild } from "@remix-run/node";
import compression from "compression";
import express from "express";
import type { Env } from "#app/config/env.server.ts";
import type { AppContext } from "#app/context.server.ts";
import { plainAddress } from "#app/domain/donation/network-address.ts";
import { forwardTo } from "./forward.server.ts";
import type { Readiness } from "./readiness.server.ts";
import {
  answerFaults,
  refuseForeignWrites,
  refuseLargeBodies,
  refuseNullBytes,
  sendSecurityHeaders,
} from "./security.server.ts";

type Options = { env: Env; readiness: Readiness };

/** The site as an Express application: static files, the demonstration's emulators behind our address, Remix. */
export async function createSite(context: AppContext, { env, readiness }: Options): Promise<express.Express> {
  const site = express();
  site.disable("x-powered-by");
  // Behind proxies the address is the last that they vouch for.
  if (env.TRUSTED_PROXIES > 0) site.set("trust proxy", env.TRUSTED_PROXIES);
  site.use((_request, response, next) => {
    if (readiness.isReady()) return next();
    response.status(503).set("retry-after", "3").type("html").send(preparing);
  });
  if (env.APP_ENV === "demo") {
    if (env.STRIPE_API_BASE) site.use("/demo/stripe", forwardTo(env.STRIPE_API_BASE, { allow: /^\/pay\// }));
    if (env.RESEND_API_BASE) {
      // The outbox page links relative to its folder.
      site.get(/^\/demo\/correo$/, (_request, response) => response.redirect("/demo/correo/"));
      site.use(
        "/demo/correo",
        forwardTo(env.RESEND_API_BASE, { allow: /^\/(messages\.json|messages\/[^?]*)?(\?.*)?$/ }),
      );
    }
  }
  site.use(sendSecurityHeaders(env, context));
  site.use(refuseNullBytes);
  site.use(compression());
  const dev = process.env.ESPERANZA_DEV === "1" ? await startViteServer() : null;
  if (dev) {
    site.use(dev.middlewares);
  } else {
    site.use("/assets", express.static(resolve("build/client/assets"), { immutable: true, maxAge: "1y" }));
    site.use(express.static(resolve("build/client"), { maxAge: "1h" }));
  }
  site.use(refuseForeignWrites(env.SITE_URL));
  site.use(refuseLargeBodies);
  const build = dev
    ? () => dev.ssrLoadModule("virtual:remix/server-build") as Promise<ServerBuild>
    : ((await import(resolve("build/server/index.js"))) as ServerBuild);
  site.all(
    "*",
    createRequestHandler({
      build,
      mode: dev ? "development" : "production",
      getLoadContext: (request) => ({
        ...context,
        visitorAddress: request.ip ? plainAddress(request.ip) : null,
      }),
    }),
  );
  site.use(answerFaults(context.log));
  return site;
}

/** Live reload for developers: pages come from the sources, and a changed source loads them again. */
async function startViteServer() {
  const { createServer } = await import("vite");
  const server = await createServer({ server: { middlewareMode: true, hmr: { port: await freePort() } } });
  server.watcher.on("change", () => server.ws.send({ type: "full-reload" }));
  return server;
}

/** Two that develop beside each other need two ports for reloading. */
function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createProbe();
    probe.listen(0, () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}

const preparing = `<!doctype html><html lang="es"><meta charset="utf-8"><meta http-equiv="refresh" content="3">
<title>Esperanza</title><p>Estamos preparando todo. Esta página se abre sola en unos segundos.</p>
<p lang="en">We are getting everything ready. This page opens by itself in a few seconds.</p></html>`;
