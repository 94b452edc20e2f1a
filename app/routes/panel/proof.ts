import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireSignedIn } from "#app/auth/session.server.ts";
import { helpsFor, isFacilitator, isOperator, mayAudit } from "#app/domain/access/actor.ts";
import { readOwnersOfPaper } from "#app/queries/panel/evidence-pieces.server.ts";
import { isProofOfGift } from "#app/queries/panel/hand-gifts.server.ts";
import { isProofOfBatch, readMatcherOfProof } from "#app/queries/panel/release-list.server.ts";
import { readProofFile } from "#app/queries/stored-file.server.ts";
import { notFound } from "../not-found.ts";

/**
 * The proof of a payout or of a gift made in hand, for those who may audit its money, the gift's for facilitators too, a batch's for
 * operators alone; or a piece of evidence or a picture, for its entrepreneur too. Kept by no cache.
 */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { actor, personId } = await requireSignedIn(context, request);
  const hash = params.hash!;
  const matcherId = await readMatcherOfProof(context.db, hash);
  const maySee = matcherId
    ? mayAudit(actor, matcherId) || (isFacilitator(actor) && (await isProofOfGift(context.db, hash)))
    : isOperator(actor) && (await isProofOfBatch(context.db, hash));
  if (!maySee && !(await mayReadPaper())) notFound();
  const file = await readProofFile(context.db, hash);
  const bytes = await context.storage.read(hash);
  if (!file || !bytes) notFound();
  return new Response(Buffer.from(bytes!), {
    headers: {
      "content-type": file!.mediaType,
      // Pixels alone are shown as they are; whatever else it is, is kept by who asks for it.
      "content-disposition": `${file!.mediaType === "image/webp" ? "inline" : "attachment"}; filename="${hash.slice(0, 12)}"`,
      "content-security-policy": "default-src 'none'; sandbox",
      "cache-control": "private, no-store",
    },
  });

  async function mayReadPaper(): Promise<boolean> {
    const owners = await readOwnersOfPaper(context.db.sql, hash);
    return owners.some(
      ({ entrepreneurId, matcherId, helperIds }) =>
        entrepreneurId === personId || helpsFor(actor, helperIds) || mayAudit(actor, matcherId),
    );
  }
}
