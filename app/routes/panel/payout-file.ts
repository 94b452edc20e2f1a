import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { requireSignedIn } from "#app/auth/session.server.ts";
import { isOperator } from "#app/domain/access/actor.ts";
import { takePayoutFile } from "#app/use-cases/payout/take-payout-file.server.ts";
import { notFound } from "../not-found.ts";
import { idOfAddress } from "./read-id.ts";

/** A file of an approved batch, to be handed to the bank or agency; kept by no cache, and noted who took it. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { actor } = await requireSignedIn(context, request);
  if (!isOperator(actor)) notFound();
  const batchId = idOfAddress(params.id);
  const taken = await takePayoutFile(context, actor, { batchId, format: params.format! });
  if (!taken.ok) return redirect(`/panel/desembolsos/${batchId}?motivo=${taken.refusal.kind}`);
  const { name, mediaType, text } = taken.value;
  return new Response(text, {
    headers: {
      "content-type": mediaType,
      "content-disposition": `attachment; filename="${name}"`,
      "content-security-policy": "default-src 'none'; sandbox",
      "cache-control": "private, no-store",
    },
  });
}
