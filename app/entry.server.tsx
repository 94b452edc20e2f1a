import { PassThrough } from "node:stream";
import { createReadableStreamFromReadable, type EntryContext } from "@remix-run/node";
import { RemixServer } from "@remix-run/react";
import { renderToPipeableStream } from "react-dom/server";
import { localeOfRequest } from "./i18n/locale.ts";
import { errorInWords } from "./observability/error-in-words.ts";

const longestRenderMs = 10_000;

/** Renders a page. Its language depends on cookie and browser, and says so to caches. */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  context: EntryContext,
) {
  headers.set("Content-Type", "text/html; charset=utf-8");
  headers.set("Content-Language", localeOfRequest(request));
  headers.append("Vary", "Cookie, Accept-Language");
  return new Promise<Response>((resolve, reject) => {
    let answered = status;
    const { pipe, abort } = renderToPipeableStream(<RemixServer context={context} url={request.url} />, {
      onShellReady() {
        const body = new PassThrough();
        resolve(new Response(createReadableStreamFromReadable(body), { headers, status: answered }));
        pipe(body);
      },
      onShellError: reject,
      onError() {
        answered = 500;
      },
    });
    setTimeout(abort, longestRenderMs).unref();
  });
}

/** Errors of loaders and actions; the page shows what people need to know. */
export function handleError(error: unknown, { request, context }: { request: Request; context: unknown }) {
  if (request.signal.aborted) return;
  const { log } = context as { log?: { error(facts: object, message: string): void } };
  log?.error({ error: errorInWords(error) }, "a page failed");
}
