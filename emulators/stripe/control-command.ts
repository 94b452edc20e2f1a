import type { Faults } from "../faults.ts";
import type { Courier } from "./courier.ts";
import type { World } from "./world.ts";

export type ControlParts = { world: World; courier: Courier | null; faults: Faults; commit(): void };
export type ControlAnswer = { status: number; body: object };
export type Asked = { [name: string]: unknown };

/** One order of the control API: `{id}` of its address, and the JSON that came with it. */
export type Command = (parts: ControlParts, call: { id: string; asked: Asked }) => ControlAnswer;
