import { createHmac } from "node:crypto";
import { Agent, request as httpRequest } from "node:http";
import { request as httpsRequest, Agent as SecureAgent } from "node:https";

/** Stripe's signature over the raw bytes, dated by real time because the receiver's tolerance is. */
export function signatureOf(
  payload: string,
  { secret, seconds }: { secret: string; seconds: number },
): string {
  const mac = createHmac("sha256", secret).update(`${seconds}.${payload}`).digest("hex");
  return `t=${seconds},v1=${mac}`;
}

export type Postman = {
  /** Posts one signed event; tells whether a 2xx came in time. */
  post(payload: string, options: { timeoutMs: number; done(delivered: boolean): void }): void;
  stop(): void;
};

/** Posts to one webhook address over connections that stay open. */
export function createPostman({ url, secret }: { url: string; secret: string }): Postman {
  const target = new URL(url);
  const secure = target.protocol === "https:";
  const agent = secure ? new SecureAgent({ keepAlive: true }) : new Agent({ keepAlive: true });

  return {
    stop: () => agent.destroy(),
    post(payload, { timeoutMs, done }) {
      const signature = signatureOf(payload, { secret, seconds: Math.floor(Date.now() / 1000) });
      const outgoing = (secure ? httpsRequest : httpRequest)(target, {
        method: "POST",
        agent,
        timeout: timeoutMs,
        headers: {
          "content-type": "application/json; charset=utf-8",
          "content-length": Buffer.byteLength(payload),
          "stripe-signature": signature,
          "user-agent": "Stripe/1.0 (emulator)",
        },
      });
      let answered = false;
      function finish(delivered: boolean): void {
        if (answered) return;
        answered = true;
        done(delivered);
      }
      outgoing.on("response", (response) => {
        response.resume();
        response.on("end", () => finish(response.statusCode! >= 200 && response.statusCode! < 300));
        response.on("error", () => finish(false));
      });
      outgoing.on("timeout", () => outgoing.destroy(new Error("no answer in time")));
      outgoing.on("error", () => finish(false));
      outgoing.end(payload);
    },
  };
}
