import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { readEnv } from "#app/config/env.server.ts";
import { createContext } from "#app/context.server.ts";
import { receiveWebhook } from "#app/server/webhook.server.ts";

// The webhook address of the web process, alone in a process of its own; tells its port when it listens.
const context = createContext(readEnv(process.env), { name: "bench", connections: 20 });
const server = createServer((request, response) => void receiveWebhook(context, request, response));
server.keepAliveTimeout = 65_000;
server.listen(0, "127.0.0.1", () => process.send?.({ port: (server.address() as AddressInfo).port }));
process.on("disconnect", () => process.exit(0));
