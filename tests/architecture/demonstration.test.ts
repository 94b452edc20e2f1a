import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { findProblems, unsaid } from "#app/domain/campaign/campaign-content.ts";
import { parseTerms } from "#app/domain/matching/terms-form.ts";
import { refuseTranches } from "#app/domain/release/tranche.ts";
import { goalOf } from "../../prisma/seed/acts/launch-campaign.ts";
import { createCalendar, dayMs } from "../../prisma/seed/calendar.ts";
import { callDays, termsOf, tranches } from "../../prisma/seed/call.ts";
import { campaigns } from "../../prisma/seed/campaigns/all-campaigns.ts";
import { waitingCampaigns } from "../../prisma/seed/campaigns/waiting.ts";
import { compose } from "../../prisma/seed/drawing/compose.ts";
import { scenes } from "../../prisma/seed/drawing/scenes.ts";
import { plans } from "../../prisma/seed/plan.ts";
import { drawTimeline } from "../../prisma/seed/timeline.ts";

const calendar = createCalendar(Date.parse("2026-11-23T15:00:00Z"));
const pictures = new URL("../../prisma/seed/pictures/", import.meta.url);
const everyCampaign = [...campaigns, ...waitingCampaigns];

test("42 campaigns are planned, each once, and each is complete", () => {
  expect(campaigns).toHaveLength(42);
  expect(plans.map(({ key }) => key).sort()).toEqual(campaigns.map(({ key }) => key).sort());
  for (const content of everyCampaign) {
    const complete = {
      ...unsaid,
      ...content,
      ...content.venture,
      story: content.story.join("\n\n"),
      goal: goalOf(content),
      budget: content.budget.map(([label, amount]) => ({ label, amount })),
      deadlineAt: new Date(calendar.now + 20 * dayMs),
      pictureHash: null,
    };
    expect(
      findProblems(complete, { now: new Date(calendar.now), callEndsAt: new Date(calendar.endOf(40)) }),
    ).toEqual([]);
    expect(goalOf(content)).toBeGreaterThanOrEqual(600_00n);
    expect(goalOf(content)).toBeLessThanOrEqual(4_000_00n);
    expect(content.story.length).toBeGreaterThanOrEqual(3);
  }
});

test("each picture is as drawn, small, without text, and there is no other", () => {
  const keys = Object.keys(scenes);
  expect([...keys].sort()).toEqual(everyCampaign.map(({ key }) => key).sort());
  expect(readdirSync(pictures).sort()).toEqual(keys.map((key) => `${key}.svg`).sort());
  for (const [turn, key] of keys.entries()) {
    const drawn = compose(scenes[key]!, { turn });
    expect(readFileSync(new URL(`${key}.svg`, pictures), "utf8"), key).toBe(drawn);
    expect(Buffer.byteLength(drawn)).toBeLessThan(6_000);
    expect(drawn).not.toMatch(/<text|NaN|undefined|style=/);
  }
});

test("terms and tranches are valid, and no campaign outlives the terms it was reviewed under", () => {
  for (const version of ["first", "second"] as const)
    expect(parseTerms(termsOf(calendar, version)).ok).toBe(true);
  expect(refuseTranches(tranches)).toBeNull();
  for (const { from, until, key } of plans) {
    const lastDay = from - 1 <= callDays.secondTermsFrom ? callDays.until : callDays.extendedUntil;
    expect(until, key).toBeLessThanOrEqual(lastDay);
    expect(until - from, key).toBeLessThan(40);
  }
});

test.each(["2026-11-23T04:59:00Z", "2026-11-23T05:20:00Z", "2027-02-28T23:00:00Z"])(
  "started at %s, nothing happens in the future, and each campaign is live before its gifts",
  (moment) => {
    const now = Date.parse(moment);
    const scenesOfTime = drawTimeline(createCalendar(now));
    expect(scenesOfTime.every(({ at }) => at < now)).toBe(true);
    expect(scenesOfTime.map(({ at }) => at)).toEqual(scenesOfTime.map(({ at }) => at).sort((a, b) => a - b));
    expect(scenesOfTime.reduce((sum, { gifts }) => sum + gifts, 0)).toBeGreaterThan(1_200);
  },
);
