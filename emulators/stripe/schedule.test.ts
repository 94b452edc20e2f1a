import { expect, test } from "vitest";
import { createSchedule } from "./schedule.ts";

test("duties are taken earliest first, and only those whose moment has come", () => {
  const schedule = createSchedule();
  const moments = [50, 10, 40, 20, 70, 30, 60, 10];
  for (const at of moments) schedule.add({ at, what: "expire session", id: String(at) });
  const taken: number[] = [];
  for (let duty = schedule.takeDue(40); duty; duty = schedule.takeDue(40)) taken.push(duty.at);
  expect(taken).toEqual([10, 10, 20, 30, 40]);
  expect(schedule.size()).toBe(3);
  expect(schedule.takeDue(1000)?.at).toBe(50);
});
