import { createServer, request } from "node:http";
import type { AddressInfo } from "node:net";

/**
 * Stands between Stripe and the webhook address and notes which events were answered with 2xx, whole: those are
 * acknowledged. While nobody listens behind it, it answers 502.
 */
export async function startWebhookRecorder({ port }: { port: number }) {
  const acknowledged = new Set<string>();
  const server = createServer(async (incoming, response) => {
    const pieces: Buffer[] = [];
    for await (const piece of incoming) pieces.push(piece as Buffer);
    const body = Buffer.concat(pieces);
    const onward = request(
      { host: "127.0.0.1", port, path: "/webhooks/stripe", method: "POST", headers: incoming.headers },
      (answer) => {
        const status = answer.statusCode ?? 502;
        answer.resume();
        answer.on("error", () => response.destroy());
        answer.on("end", () => {
          if (status < 300) acknowledged.add((JSON.parse(body.toString()) as { id: string }).id);
          response.writeHead(status).end();
        });
      },
    );
    onward.on("error", () => {
      if (!response.headersSent) response.writeHead(502);
      response.end();
    });
    onward.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    acknowledged,
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/webhooks/stripe`,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
