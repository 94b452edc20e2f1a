import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { stateRefundAccount } from "#app/use-cases/donation/note-refund-account.server.ts";
import { readForm } from "../read-form.ts";

/** Its form stands on the gift's own page. */
export function loader({ params }: LoaderFunctionArgs) {
  return redirect(`/aportes/${params.token}`);
}

/** The donor says to which account a refund is paid that the card did not take; who holds the link may. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const accessToken = params.token!;
  const account = String((await readForm(request)).get("account") ?? "").slice(0, 400);
  const stated = await stateRefundAccount(context, accessToken, account);
  return redirect(`/aportes/${accessToken}?cuenta=${stated.ok ? "guardada" : "falta"}#cuenta`);
}
