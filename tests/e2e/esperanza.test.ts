import { afterAll, beforeAll } from "vitest";
import { closeHouse, openHouse } from "./house.ts";

beforeAll(openHouse);
afterAll(closeHouse);

// One product for all of them. The main job comes last: it moves the demonstration's clock past deadlines.
await import("./doors.ts");
await import("./donation-edges.ts");
await import("./slow-phone.ts");
await import("./accessible-pages.ts");
await import("./safety.ts");
await import("./panel-forms.ts");
await import("./drafts.ts");
await import("./helping.ts");
await import("./rights.ts");
await import("./reviews.ts");
await import("./hand-made.ts");
await import("./money-moves.ts");
await import("./payouts.ts");
await import("./evidence.ts");
await import("./telling.ts");
await import("./long-words.ts");
await import("./demo-controls.ts");
await import("./role-matrix.ts");
await import("./main-job.ts");
