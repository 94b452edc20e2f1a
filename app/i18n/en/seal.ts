import type { Text } from "../text.ts";

export const seal = {
  "seal.title": "The seal of the journal",
  "seal.lead":
    "Each entry of the journal is sealed with a hash that includes the one before. Whoever keeps the head of a block today can prove tomorrow that nobody changed anything that was there until then.",
  "seal.none": "Nothing has been sealed yet.",
  "seal.newest": "The newest blocks",
  "seal.block": "Block",
  "seal.sealedAt": "Sealed",
  "seal.size": "Entries",
  "seal.head": "Head",
  "seal.root": "Root",
  "seal.asData": "The same as data (JSON)",
  "seal.inclusion": "Proof of inclusion in the seal",
  "seal.what": "What the seal is",
  "statement.title": "Statement of an account",
  "statement.from": "From",
  "statement.until": "Until",
  "statement.show": "Show",
  "statement.none": "There is no such account, or the days do not exist.",
  "statement.opening": "Opening balance",
  "statement.closing": "Closing balance",
  "statement.cut": {
    one: "Only the first line; the closing balance counts them all.",
    other: "Only the first {count} lines; the closing balance counts them all.",
  },
} satisfies Record<string, Text>;
