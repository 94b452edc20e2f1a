import { createHash } from "node:crypto";
import { createReadStream, readdirSync } from "node:fs";
import { join, relative, sep } from "node:path";

/** The SHA-256 of each file in a folder, in hexadecimal, by its name with slashes. */
export async function hashFiles(folder: string): Promise<Record<string, string>> {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile())
    .map((one) => join(one.parentPath, one.name))
    .sort();
  const hashes: Record<string, string> = {};
  for (const path of paths)
    hashes[relative(folder, path).split(sep).join("/")] = await hashFile(createReadStream(path));
  return hashes;
}

async function hashFile(file: AsyncIterable<Buffer>): Promise<string> {
  const hash = createHash("sha256");
  for await (const part of file) hash.update(part);
  return hash.digest("hex");
}
