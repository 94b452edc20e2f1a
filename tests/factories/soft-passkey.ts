import { createHash, generateKeyPairSync, randomBytes, sign } from "node:crypto";

type Asked = { challenge: string };
type Site = { origin?: string; hasVerified?: boolean };

const sha256 = (data: string | Buffer) => createHash("sha256").update(data).digest();
const text = (bytes: Buffer) => bytes.toString("base64url");

/** A device that keeps one passkey, as the WebAuthn standard lays out its answers. */
export function softPasskey({ origin = "http://localhost:3000" } = {}) {
  const { privateKey, publicKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const id = randomBytes(32);
  let counter = 0;

  function clientData(type: string, { challenge }: Asked, at: string): Buffer {
    return Buffer.from(JSON.stringify({ type, challenge, origin: at, crossOrigin: false }));
  }

  function authenticatorData({ isNew, hasVerified }: { isNew: boolean; hasVerified: boolean }): Buffer {
    const flags = 0x01 | (hasVerified ? 0x04 : 0) | (isNew ? 0x40 : 0);
    const head = Buffer.alloc(37);
    sha256(new URL(origin).hostname).copy(head);
    head.writeUInt8(flags, 32);
    head.writeUInt32BE(counter++, 33);
    if (!isNew) return head;
    const length = Buffer.alloc(2);
    length.writeUInt16BE(id.length);
    return Buffer.concat([head, Buffer.alloc(16), length, id, coseKey()]);
  }

  /** COSE: EC2, ES256, P-256, x, y. */
  function coseKey(): Buffer {
    const { x, y } = publicKey.export({ format: "jwk" });
    const [xs, ys] = [Buffer.from(x!, "base64url"), Buffer.from(y!, "base64url")];
    return Buffer.concat([Buffer.from("a5010203262001215820", "hex"), xs, Buffer.from("225820", "hex"), ys]);
  }

  const frame = { id: text(id), rawId: text(id), type: "public-key", clientExtensionResults: {} };

  return {
    id: text(id),
    /** The browser's answer to being asked for a new passkey. */
    make(asked: object, { origin: at = origin, hasVerified = true }: Site = {}): object {
      const data = authenticatorData({ isNew: true, hasVerified });
      const length = Buffer.alloc(2);
      length.writeUInt16BE(data.length);
      // CBOR: a map of fmt "none", an empty attStmt, and authData.
      const attestation = Buffer.concat([
        Buffer.from("a3", "hex"),
        Buffer.from("63", "hex"),
        Buffer.from("fmt"),
        Buffer.from("64", "hex"),
        Buffer.from("none"),
        Buffer.from("67", "hex"),
        Buffer.from("attStmt"),
        Buffer.from("a068", "hex"),
        Buffer.from("authData"),
        Buffer.from("59", "hex"),
        length,
        data,
      ]);
      const clientDataJSON = text(clientData("webauthn.create", asked as Asked, at));
      return {
        ...frame,
        response: { clientDataJSON, attestationObject: text(attestation), transports: ["internal"] },
      };
    },
    /** The browser's answer to being asked to sign in. */
    sign(asked: object, { origin: at = origin, hasVerified = true }: Site = {}): object {
      const client = clientData("webauthn.get", asked as Asked, at);
      const data = authenticatorData({ isNew: false, hasVerified });
      const signature = sign("sha256", Buffer.concat([data, sha256(client)]), privateKey);
      return {
        ...frame,
        response: { clientDataJSON: text(client), authenticatorData: text(data), signature: text(signature) },
      };
    },
  };
}
