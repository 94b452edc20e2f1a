import type { Kept, Kind } from "./kinds.ts";
import { blankOf } from "./objects/blanks.ts";

/** Number of the version, kind, id, and the fields changed since the version before (or since the blank); null forgets. */
export type LogPart = [number: number, kind: Kind, id: string, changes: object | null];
export type LogLine = { seed: string } | { ids: number; put: LogPart[] };
type Version = { kind: Kind; number: number; version: Kept; changes: object };

export type VersionReader = {
  read(line: LogLine): void;
  /** Every object's versions, objects in the order of their creation. */
  versionsInOrder(): Iterable<Version>;
  idsGiven: number;
  seed: string | null;
  lines: number;
};

/** Rebuilds the versions from the file: each is the one before with its changes, sharing what did not change. */
export function createVersionReader(): VersionReader {
  const byNumber = new Map<number, Kept>();
  const histories = new Map<string, Version[]>();

  const reader: VersionReader = {
    idsGiven: 0,
    seed: null,
    lines: 0,
    read(line) {
      reader.lines += 1;
      if ("seed" in line) {
        reader.seed = line.seed;
        return;
      }
      reader.idsGiven = Math.max(reader.idsGiven, line.ids);
      for (const [number, kind, id, changes] of line.put) {
        if (changes === null) {
          histories.delete(`${kind}/${id}`);
          continue;
        }
        const history = histories.get(`${kind}/${id}`) ?? [];
        const before = history.at(-1)?.version ?? blankOf(kind);
        const version = { ...before, ...withSnapshot(changes, byNumber) } as Kept;
        byNumber.set(number, version);
        history.push({ kind, number, version, changes });
        histories.set(`${kind}/${id}`, history);
      }
    },
    *versionsInOrder() {
      for (const history of histories.values()) yield* history;
    },
  };
  return reader;
}

function withSnapshot(changes: object, byNumber: Map<number, Kept>): object {
  if (!("snapshot" in changes)) return changes;
  const reference = changes.snapshot as { $version?: number } | null;
  if (typeof reference?.$version !== "number") return changes;
  const snapshot = byNumber.get(reference.$version);
  if (!snapshot) throw new Error(`version ${reference.$version} is missing in the data file`);
  return { ...changes, snapshot };
}

/** The lines that a smaller file needs: the last version of each object and those that an event or answer shows. */
export function* compactedLines(reader: VersionReader): Iterable<string> {
  const shown = new Set<object>();
  const newest = new Map<string, object>();
  for (const { kind, version } of reader.versionsInOrder()) {
    newest.set(`${kind}/${version.id}`, version);
    if ("snapshot" in version && version.snapshot) shown.add(version.snapshot);
  }
  if (reader.seed !== null) yield JSON.stringify({ seed: reader.seed } satisfies LogLine);
  const unwritten = new Map<string, object>();
  for (const { kind, number, version, changes } of reader.versionsInOrder()) {
    const key = `${kind}/${version.id}`;
    const gathered = { ...unwritten.get(key), ...changes };
    if (newest.get(key) !== version && !shown.has(version)) {
      unwritten.set(key, gathered);
      continue;
    }
    unwritten.delete(key);
    yield JSON.stringify({
      ids: reader.idsGiven,
      put: [[number, kind, version.id, gathered]],
    } satisfies LogLine);
  }
}
