import type { SeedCampaign } from "./campaign-content.ts";
import { centroAndSur } from "./centro-sur.ts";
import { elOroAndAzuay } from "./el-oro-azuay.ts";
import { guayas } from "./guayas.ts";
import { imbaburaAndCarchi } from "./imbabura-carchi.ts";
import { manabi } from "./manabi.ts";
import { pichincha } from "./pichincha.ts";
import { santoDomingoAndOriente } from "./santo-domingo-oriente.ts";

/** The 42 campaigns of the demonstration. People, places of work and figures are invented. */
export const campaigns: readonly SeedCampaign[] = [
  ...pichincha,
  ...guayas,
  ...manabi,
  ...elOroAndAzuay,
  ...imbaburaAndCarchi,
  ...centroAndSur,
  ...santoDomingoAndOriente,
];
