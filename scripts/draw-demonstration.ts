import { writeFileSync } from "node:fs";
import { compose } from "../prisma/seed/drawing/compose.ts";
import { scenes } from "../prisma/seed/drawing/scenes.ts";

// Draws the pictures of the demonstration's campaigns anew, after a change of what they are drawn from.
for (const [turn, [key, scene]] of Object.entries(scenes).entries()) {
  writeFileSync(`prisma/seed/pictures/${key}.svg`, compose(scene, { turn }));
}
