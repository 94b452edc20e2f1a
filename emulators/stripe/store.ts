import { openAppendLog } from "../append-log.ts";
import type { Kept, Kind, Kinds } from "./kinds.ts";
import { blankOf } from "./objects/blanks.ts";
import { compactedLines, createVersionReader, type LogLine, type LogPart } from "./store-log.ts";

export type Store = {
  /** Keeps a new version of an object. Versions are never changed afterwards, so they may be shared. */
  put<T extends Kept>(version: T): T;
  get<K extends Kind>(kind: K, id: string): Kinds[K] | undefined;
  /** Ids of a kind, oldest first. */
  ids(kind: Kind): readonly string[];
  /** The place of an id among its kind, oldest is 0. */
  placeOf(kind: Kind, id: string): number | undefined;
  /** Ids of the objects of a kind whose field names this other object, oldest first. */
  related(kind: Kind, { field, id }: { field: string; id: string }): readonly string[];
  forget(kind: Kind, id: string): void;
  /** Writes everything put since the last time as one line: kept whole or not at all. */
  commit(idsGiven: number): void;
  isVersion(object: object): boolean;
  idsGiven: number;
  seed: string | null;
  writeSeed(seed: string): void;
  close(): void;
};

const RELATIONS: { [K in Kind]?: readonly string[] } = {
  "checkout.session": ["payment_intent"],
  charge: ["payment_intent"],
  refund: ["charge", "payment_intent"],
  dispute: ["charge", "payment_intent"],
  balance_transaction: ["source"],
  "radar.early_fraud_warning": ["charge", "payment_intent"],
  review: ["charge"],
  "emulator.payout_line": ["payout"],
};

/** All objects of the emulator in memory, every version also in an append-only file when a path is given. */
export function openStore(path: string | null): Store {
  const current = new Map<Kind, Map<string, Kept>>();
  const order = new Map<Kind, { ids: string[]; places: Map<string, number> }>();
  const relations = new Map<string, string[]>();
  const numbers = new WeakMap<object, number>();
  let lastNumber = 0;
  let pending: LogPart[] = [];

  function orderOf(kind: Kind) {
    const found = order.get(kind) ?? { ids: [] as string[], places: new Map<string, number>() };
    order.set(kind, found);
    return found;
  }

  function remember(kind: Kind, version: Kept): Kept | undefined {
    const byId = current.get(kind) ?? new Map<string, Kept>();
    current.set(kind, byId);
    const before = byId.get(version.id);
    byId.set(version.id, version);
    if (!before) {
      const { ids, places } = orderOf(kind);
      places.set(version.id, ids.length);
      ids.push(version.id);
    }
    for (const field of RELATIONS[kind] ?? []) relate(kind, { field, version, before });
    return before;
  }

  function relate(
    kind: Kind,
    { field, version, before }: { field: string; version: Kept; before: Kept | undefined },
  ) {
    const id = (version as unknown as Record<string, unknown>)[field];
    if (typeof id !== "string" || (before as Record<string, unknown> | undefined)?.[field] === id) return;
    const key = `${kind}/${field}/${id}`;
    const known = relations.get(key);
    if (known) known.push(version.id);
    else relations.set(key, [version.id]);
  }

  function drop(kind: Kind, id: string): void {
    current.get(kind)?.delete(id);
  }

  const reader = createVersionReader();
  const log = openAppendLog(path, { onLine: (line) => reader.read(JSON.parse(line) as LogLine) });
  for (const { kind, number, version } of reader.versionsInOrder()) {
    lastNumber = Math.max(lastNumber, number);
    numbers.set(version, number);
    remember(kind, version);
  }
  if (reader.lines > 0) log.rewrite(compactedLines(reader));

  const store: Store = {
    idsGiven: reader.idsGiven,
    seed: reader.seed,
    put(version) {
      const kind = version.object as Kind;
      const before = remember(kind, version) ?? blankOf(kind);
      lastNumber += 1;
      numbers.set(version, lastNumber);
      if (path !== null)
        pending.push([lastNumber, kind, version.id, changesBetween(before, { after: version, numbers })]);
      return version;
    },
    get: (kind, id) => current.get(kind)?.get(id) as Kinds[typeof kind] | undefined,
    ids: (kind) => orderOf(kind).ids,
    placeOf: (kind, id) => orderOf(kind).places.get(id),
    related: (kind, { field, id }) => relations.get(`${kind}/${field}/${id}`) ?? [],
    forget(kind, id) {
      drop(kind, id);
      if (path !== null) pending.push([0, kind, id, null]);
    },
    commit(idsGiven) {
      if (pending.length === 0) return;
      log.append(JSON.stringify({ ids: idsGiven, put: pending } satisfies LogLine));
      pending = [];
    },
    isVersion: (object) => numbers.has(object),
    writeSeed: (seed) => log.append(JSON.stringify({ seed } satisfies LogLine)),
    close: () => log.close(),
  };
  return store;
}

/** The fields that differ; a snapshot is written as the number of its version. */
function changesBetween(
  before: object,
  { after, numbers }: { after: object; numbers: WeakMap<object, number> },
): object {
  const old = before as Record<string, unknown>;
  const changes: Record<string, unknown> = {};
  for (const [field, value] of Object.entries(after)) {
    if (value === old[field]) continue;
    const number = field === "snapshot" && value !== null ? numbers.get(value as object) : undefined;
    changes[field] = number === undefined ? value : { $version: number };
  }
  return changes;
}
