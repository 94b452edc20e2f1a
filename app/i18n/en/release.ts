import type { Text } from "../text.ts";

export const release = {
  "releases.title": "Releases and payouts",
  "releases.none": "There are no releases yet",
  "releases.none.why": "When a campaign reaches a threshold and its tranche is proposed, it will be here.",
  "releases.people": "Who decided",
  "releases.state.proposed": "proposed",
  "releases.state.approved": "approved",
  "releases.state.rejected": "rejected",
  "releases.state.paid": "paid",
  "releases.state.confirmed": "received",
  "pause.list": "Running campaigns ({count})",
  "pause.title": "Pause or cancel: {title}",
  "pause.reason": "Reason",
  "pause.reason.hint": "Anybody reads it on the campaign's page.",
  "pause.pause": "Pause the campaign",
  "pause.resume": "Let the campaign go on",
  "pause.refusal.not_allowed": "Your account may not do this.",
  "pause.refusal.second_person_needed": "Another person must do it.",
  "pause.refusal.not_live": "Only a live campaign can be paused.",
  "pause.refusal.not_paused": "It is not paused.",
  "pause.refusal.reason_missing": "The reason is missing.",
} satisfies Record<string, Text>;
