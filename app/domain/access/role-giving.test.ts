import { expect, test } from "vitest";
import type { Actor, Role } from "./actor.ts";
import { mayGiveRole, organisationsSeen, rolesToGive } from "./role-giving.ts";

const as = (role: Role, organisationId = "own"): Actor => ({
  kind: "person",
  personId: role,
  roles: [{ organisationId, role }],
});

test.each([
  ["operator", "platform", ["operator"]],
  ["operator", "matcher", ["matcher", "auditor"]],
  ["operator", "facilitator", ["facilitator"]],
  ["matcher", "matcher", ["matcher", "auditor"]],
  ["matcher", "platform", []],
  ["auditor", "matcher", []],
  ["facilitator", "facilitator", ["facilitator"]],
] as const)("%s gives in an own organisation of the kind %s: %j", (role, kind, roles) => {
  expect(rolesToGive(as(role), { id: "own", kind })).toEqual(roles);
});

test("nobody but operators gives a role elsewhere, or sees who is there", () => {
  for (const role of ["matcher", "auditor", "facilitator"] as const) {
    expect(organisationsSeen(as(role))).toEqual(["own"]);
    for (const given of ["operator", "matcher", "auditor", "facilitator"] as const)
      expect(mayGiveRole(as(role), { organisationId: "other", role: given }), `${role}: ${given}`).toBe(
        false,
      );
  }
  expect(organisationsSeen(as("operator"))).toBeNull();
  expect(organisationsSeen({ kind: "visitor" })).toEqual([]);
});
