import type { PrismaClient } from "./generated/client.ts";
import type { Sql } from "./sql.ts";

/** Speaks SQL inside a transaction of documents, so that what is told of them is kept with them or not at all. */
export function sqlOfDocuments(documents: Pick<PrismaClient, "$queryRawUnsafe">): Sql {
  return { query: (text, values = []) => documents.$queryRawUnsafe(text, ...values) };
}
