import { createCookie } from "@remix-run/node";
import type { AppContext } from "#app/context.server.ts";

/** As long as the book remembers devices. */
const cookie = createCookie("device", {
  httpOnly: true,
  sameSite: "lax",
  path: "/campanas",
  maxAge: 180 * 86_400,
});

/** What a visitor's device is called here, so that one device of many donors can be seen; and the cookie that keeps the name. */
export async function readDevice(
  request: Request,
  { ids, siteUrl }: Pick<AppContext, "ids" | "siteUrl">,
): Promise<{ device: string; setCookie: string }> {
  const known: unknown = await cookie.parse(request.headers.get("cookie"));
  const device = typeof known === "string" && /^[\w-]{16,64}$/.test(known) ? known : ids.token();
  const secure = siteUrl.startsWith("https:");
  return { device, setCookie: await cookie.serialize(device, { secure }) };
}
