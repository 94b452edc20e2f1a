import type { Role } from "#app/domain/access/actor.ts";

type Organisation = { slug: string; name: string; kind: "platform" | "matcher" | "facilitator" };

/** Organisations in the way of those that ran Esperanza; their names say that this is a demonstration. */
export const organisations: Organisation[] = [
  { slug: "esperanza", name: "Plataforma Esperanza", kind: "platform" },
  {
    slug: "fecd",
    name: "FECD (demostración)",
    kind: "matcher",
  },
  { slug: "fudela", name: "FUDELA (demostración)", kind: "facilitator" },
];

type StaffMember = { email: string; name: string; role: Role; organisation: string };

export const staff = {
  ana: { email: "ana.matcher@example.org", name: "Ana Villacís", role: "matcher", organisation: "fecd" },
  luis: { email: "luis.matcher@example.org", name: "Luis Cárdenas", role: "matcher", organisation: "fecd" },
  auditor: { email: "auditoria@example.org", name: "Patricia Endara", role: "auditor", organisation: "fecd" },
  operator: {
    email: "operacion@example.org",
    name: "Verónica Salgado",
    role: "operator",
    organisation: "esperanza",
  },
  second: {
    email: "operacion2@example.org",
    name: "Marco Tello",
    role: "operator",
    organisation: "esperanza",
  },
  facilitator: {
    email: "facilitadora@example.org",
    name: "Sofía Guamán",
    role: "facilitator",
    organisation: "fudela",
  },
} satisfies Record<string, StaffMember>;

export type StaffName = keyof typeof staff;
