import { afterAll, beforeAll } from "vitest";
import { closeHouse, openHouse } from "./house.ts";

beforeAll(openHouse);
afterAll(closeHouse);

// A house of its own, since all its campaigns are protected first. The whole way comes last: it moves the demonstration's clock.
await import("./leak.ts");
await import("./whole-way.ts");
