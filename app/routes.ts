import type { RouteConfigEntry } from "@remix-run/route-config";
import { index, route } from "@remix-run/route-config";

/** What everybody sees, in Spanish and English under one set of addresses. */
const publicPages: RouteConfigEntry[] = [
  index("routes/home/home.tsx"),
  route("como-funciona", "routes/home/how-it-works.tsx"),
  route("campanas", "routes/campaign/campaigns.tsx"),
  route("campanas/:slug", "routes/campaign/campaign.tsx"),
  route("campanas/:slug/aportar", "routes/donation/donate.tsx"),
  route("campanas/:slug/contrapartida", "routes/donation/match-offer.ts"),
  route("aportes/:token", "routes/donation/donation.tsx"),
  route("convocatorias", "routes/call/calls.tsx"),
  route("convocatorias/:slug", "routes/call/call.tsx"),
  route("archivos/:hash", "routes/files/file.ts"),
];

/** What people see who signed in. */
const panelPages: RouteConfigEntry[] = [];

export default [...publicPages, ...panelPages, route("*", "routes/home/not-found.tsx")];
