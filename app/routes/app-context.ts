import type { AppContext } from "#app/context.server.ts";

declare module "@remix-run/server-runtime" {
  /** Loaders and actions are handed what the composition root made. */
  interface AppLoadContext extends AppContext {
    /** Where the request comes from, as far as the network tells. */
    visitorAddress: string | null;
  }
  /** What loaders and actions answer reaches components as it is. */
  interface Future {
    v3_singleFetch: true;
  }
}
