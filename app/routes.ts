import type { RouteConfigEntry } from "@remix-run/route-config";
import { index, route } from "@remix-run/route-config";

/** What everybody sees, in Spanish and English under one set of addresses. */
const publicPages: RouteConfigEntry[] = [
  index("routes/home/home.tsx"),
  route("como-funciona", "routes/home/how-it-works.tsx"),
  route("campanas", "routes/campaign/campaigns.tsx"),
  route("campanas/:slug", "routes/campaign/campaign.tsx"),
  route("campanas/:slug/aportes", "routes/campaign/gifts.tsx"),
  route("campanas/:slug/aportar", "routes/donation/donate.tsx"),
  route("campanas/:slug/contrapartida", "routes/donation/match-offer.ts"),
  route("aportes/:token", "routes/donation/donation.tsx"),
  route("aportes/:token/devolucion", "routes/donation/ask-refund.tsx"),
  route("aportes/:token/recibos/:file", "routes/receipt/receipt-paper.ts"),
  route("recibos/:code", "routes/receipt/public-receipt.tsx"),
  route("recibos/:code/prueba.json", "routes/receipt/receipt-proof.ts"),
  route("convocatorias", "routes/call/calls.tsx"),
  route("convocatorias/:slug", "routes/call/call.tsx"),
  route("sello", "routes/seal/seal.tsx"),
  route("sello.json", "routes/seal/seal-heads.ts"),
  route("sello/aporte/:token", "routes/seal/inclusion.ts"),
  route("archivos/:hash", "routes/files/file.ts"),
];

/** What people see who signed in. */
const panelPages: RouteConfigEntry[] = [
  route("ingresar", "routes/sign-in/sign-in.tsx"),
  route("salir", "routes/sign-in/sign-out.ts"),
  route("panel", "routes/panel/panel.tsx"),
  route("panel/recibos", "routes/receipt/own-receipts.tsx"),
  route("panel/recibos/:file", "routes/receipt/yearly-paper.ts"),
  route("panel/campanas/nueva", "routes/panel/new-campaign.tsx"),
  route("panel/cartel", "routes/panel/campaign-poster.tsx"),
  route("panel/campanas/:id", "routes/panel/own-campaign.tsx"),
  route("panel/campanas/:id/vista", "routes/panel/preview-campaign.tsx"),
  route("panel/campanas/:id/revision", "routes/panel/review-campaign.tsx"),
  route("panel/cuenta-de-cobro", "routes/panel/payout-account.tsx"),
  route("panel/desembolsos", "routes/panel/payout-desk.tsx"),
  route("panel/desembolsos/:id", "routes/panel/payout-batch.tsx"),
  route("panel/desembolsos/:id/archivos/:format", "routes/panel/payout-file.ts"),
  route("panel/convocatorias/nueva", "routes/panel/new-call.tsx"),
  route("panel/convocatorias/:id", "routes/panel/managed-call.tsx"),
  route("panel/convocatorias/:id/contrapartidas", "routes/panel/matches.tsx"),
  route("panel/convocatorias/:id/liberaciones", "routes/panel/releases.tsx"),
  route("panel/comprobantes/:hash", "routes/panel/proof.ts"),
  route("panel/campanas/:id/pausa", "routes/panel/pause-campaign.tsx"),
  route("panel/aportes/:id", "routes/panel/audited-donation.tsx"),
  route("panel/operacion", "routes/panel/operation.tsx"),
  route("panel/aportes-en-mano", "routes/panel/hand-gifts.tsx"),
  route("panel/correcciones", "routes/panel/corrections.tsx"),
  route("panel/conciliacion", "routes/panel/reconciliation.tsx"),
  route("panel/banco", "routes/panel/bank.tsx"),
  route("panel/senales", "routes/panel/signals.tsx"),
  route("panel/disputas/:id", "routes/panel/dispute-evidence.ts"),
  route("panel/libro", "routes/panel/book.tsx"),
  route("panel/reloj", "routes/panel/clock.tsx"),
  route("panel/mandos", "routes/panel/demonstration.tsx"),
];

export default [...publicPages, ...panelPages, route("*", "routes/home/not-found.tsx")];
