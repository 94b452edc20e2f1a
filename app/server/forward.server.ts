import { request as requestHttp } from "node:http";
import type { RequestHandler } from "express";

/** Hands allowed paths of the demonstration on to an emulator, so that one address is enough for the browser. */
export function forwardTo(base: string, { allow }: { allow: RegExp }): RequestHandler {
  const { hostname, port } = new URL(base);
  return (request, response) => {
    if (!allow.test(request.url)) return void response.status(404).end();
    const { "x-emulator-control": _control, ...headers } = request.headers;
    const onward = requestHttp(
      {
        hostname,
        port,
        path: request.url,
        method: request.method,
        headers: { ...headers, host: `${hostname}:${port}` },
      },
      (answer) => {
        response.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(response);
      },
    );
    onward.on("error", () => {
      if (!response.headersSent)
        response.status(502).type("text").send("El emulador no responde. / The emulator is away.");
    });
    request.pipe(onward);
  };
}
