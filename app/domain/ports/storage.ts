/** Keeps files by the SHA-256 of their bytes: the same file is kept once. */
export type Storage = {
  /** Answers the hash in hexadecimal. */
  keep(bytes: Uint8Array): Promise<string>;
  /** Null when there is none. */
  read(hash: string): Promise<Uint8Array | null>;
  /** Nothing, when there is none. */
  remove(hash: string): Promise<void>;
};
