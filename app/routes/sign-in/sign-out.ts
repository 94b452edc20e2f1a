import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { endedSessionCookie, readToken } from "#app/auth/session.server.ts";
import { signOut } from "#app/use-cases/people/sign-in.server.ts";

export function loader() {
  return redirect("/");
}

export async function action({ request, context }: ActionFunctionArgs) {
  const token = await readToken(request);
  if (token) await signOut(context, token);
  return redirect("/", { headers: { "set-cookie": await endedSessionCookie() } });
}
