import { createServer } from "node:http";
import { readEnv } from "./config/env.server.ts";
import { createContext } from "./context.server.ts";
import { receiveMailWebhook } from "./server/mail-webhook.server.ts";
import { createReadiness } from "./server/readiness.server.ts";
import { createSite } from "./server/site.server.ts";
import { receiveWebhook } from "./server/webhook.server.ts";

// The web process: webhooks first, then the health answer, then the site. Told by its parent when all is ready.
const env = readEnv(process.env);
const context = createContext(env, { name: "web", connections: 20 });
const readiness = createReadiness(context);
const site = await createSite(context, { env, readiness });

const server = createServer((request, response) => {
  const path = request.url?.split("?")[0];
  if (path === "/webhooks/stripe") return void receiveWebhook(context, request, response);
  if (path === "/webhooks/resend") return void receiveMailWebhook(context, request, response);
  if (path === "/healthz") return void readiness.answer(response);
  site(request, response);
});
server.keepAliveTimeout = 65_000;
server.listen(env.PORT, () => process.send?.({ listening: env.PORT }));
server.on("error", (error: NodeJS.ErrnoException) => {
  process.send?.({ failed: error.code === "EADDRINUSE" ? `port ${env.PORT} is in use` : error.message });
  process.exitCode = 1;
});

// The demonstration's clock may be advanced in another process.
setInterval(() => context.refreshClock().catch(() => {}), 500).unref();

process.on("message", (message: { ready?: boolean; cause?: string }) => readiness.tell(message));
// The parent is gone: so are we.
process.on("disconnect", stop);
process.on("SIGTERM", stop);
process.on("SIGINT", stop);

let isStopping = false;
function stop() {
  if (isStopping) return;
  isStopping = true;
  readiness.tell({ ready: false, cause: "stopping" });
  server.close(async () => {
    await context.db.close();
    process.exit(0);
  });
  server.closeIdleConnections();
  // Requests under way have this long to finish.
  setTimeout(() => process.exit(0), 5_000).unref();
}
