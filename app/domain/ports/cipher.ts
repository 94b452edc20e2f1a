/** A text that only the platform reads again, with the name of the key that encrypted it, so that keys can change. */
export type Encrypted = { text: string; keyId: string };

/**
 * Encrypts what must not stand readable in the database. `of` names the very row it belongs to: put into another row, or
 * changed, it cannot be read.
 */
export type Cipher = {
  /** Of the key that encrypts now. */
  readonly keyId: string;
  encrypt(plain: string, of: string): Encrypted;
  /** @throws when it was changed, belongs to another row, or its key is not known any more. */
  decrypt(encrypted: Encrypted, of: string): string;
};
