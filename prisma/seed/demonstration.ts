import type { Ports } from "#app/use-cases/ports.ts";
import { gatherPeople } from "./acts/gather-people.ts";
import { keepHouse } from "./acts/keep-house.ts";
import { draftTheCall } from "./acts/open-call.ts";
import { createCalendar } from "./calendar.ts";
import { callDays } from "./call.ts";
import { createStage, type Stage } from "./stage.ts";
import { drawTimeline } from "./timeline.ts";

type Options = {
  /** Address of the Stripe emulator. */
  apiBase: string;
  now: Date;
  /** Told how far it is, one line each. */
  say: (line: string) => void;
};

/** So many of the newest e-mails are left to be sent: enough to look at. */
const mailsLeft = 20;
/** More events than the demonstration makes: none of them is carried to the webhook, all are listed. */
const everyEvent = 1_000_000;

/**
 * Plays two months of Esperanza through the use cases, on a clock of its own, into an empty database: what it leaves is
 * what a running platform would have left. The same seed tells the same story, up to today. Refuses (false) a database
 * that holds anybody.
 */
export async function playDemonstration(ports: Ports, { apiBase, now, say }: Options): Promise<boolean> {
  if ((await ports.db.prisma.person.count()) > 0) return false;
  await markBegun(ports);
  const calendar = createCalendar(now.getTime());
  const startsAt = calendar.at(callDays.from - 3, "09:00");
  const people = await gatherPeople(ports, { since: new Date(startsAt) });
  const stage = createStage({ ports, apiBase, calendar, startsAt, staff: people.staff, callId: "" });
  await stage.control("courier", { dropNext: everyEvent }).catch(() => say("no courier to hold back"));
  await stage.setTime(startsAt + 60_000);
  stage.callId = await draftTheCall(stage.ports, people);
  await playScenes(stage, say);
  await stage.settled;
  await stage.setTime(now.getTime() - 1_000);
  await keepHouse(stage);
  await leaveNewestMails(stage);
  await stage.control("clock", { offsetMs: 0 });
  await stage.control("courier", { dropNext: 0 }).catch(() => {});
  await markEnded(ports);
  return true;
}

/** While this sign is there the demonstration is not whole: whoever finds it after a crash begins again with an empty database. */
async function markBegun({ db }: Ports): Promise<void> {
  await db.sql.query(
    "insert into heartbeat (name, at, last_error) values ('demonstration', now(), 'not whole yet')",
  );
}

async function markEnded({ db }: Ports): Promise<void> {
  await db.sql.query("delete from heartbeat where name = 'demonstration'");
}

async function playScenes(stage: Stage, say: (line: string) => void): Promise<void> {
  const scenes = drawTimeline(stage.calendar);
  const total = scenes.reduce((sum, { gifts }) => sum + gifts, 0);
  let given = 0;
  let told = 0;
  for (const { at, gifts, play } of scenes) {
    if (gifts === 0) await stage.settled;
    await stage.setTime(at);
    await play(stage);
    given += gifts;
    if (given - told < 100 && given !== total) continue;
    if (given !== told) say(`${given} of ${total} donations`);
    told = given;
  }
}

/** E-mails of the past were sent in the past: only the newest are left to the sender. */
async function leaveNewestMails({ ports }: Stage): Promise<void> {
  await ports.db.sql.query(
    `update outbox_message set sent_at = created_at, next_attempt_at = null, attempts = 1
      where id not in (select id from outbox_message order by id desc limit $1)`,
    [mailsLeft],
  );
}
