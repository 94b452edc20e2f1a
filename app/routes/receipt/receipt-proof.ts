import type { LoaderFunctionArgs } from "@remix-run/node";
import { readPublicReceipt } from "#app/queries/receipt/public-receipt.server.ts";
import { notFound } from "../not-found.ts";

/** A receipt as data, for who verifies it alone: its content exactly as it is hashed, and the proof of its gift's entries. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const found = (await readPublicReceipt(context.db, params.code!)) ?? notFound();
  const { receipt, content, proofs } = found;
  return Response.json(
    {
      format: "esperanza-receipt-proof-1",
      content,
      hash: receipt.hash,
      annulment: receipt.annulment,
      inclusion: { format: "esperanza-inclusion-1", entries: proofs },
    },
    { headers: { "Cache-Control": "no-store", "X-Robots-Tag": "noindex" } },
  );
}
