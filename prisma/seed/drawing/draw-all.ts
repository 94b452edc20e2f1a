import { writeFileSync } from "node:fs";
import { compose } from "./compose.ts";
import { scenes } from "./scenes.ts";

// Draws every picture anew: node --import tsx prisma/seed/drawing/draw-all.ts
for (const [turn, [key, scene]] of Object.entries(scenes).entries()) {
  writeFileSync(new URL(`../pictures/${key}.svg`, import.meta.url), compose(scene, { turn }));
}
