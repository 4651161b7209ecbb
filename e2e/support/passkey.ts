import { createHash, randomBytes, webcrypto } from "node:crypto";

const { subtle } = webcrypto;
const USER_PRESENT = 0x01;
const USER_VERIFIED = 0x04;
const ATTESTED = 0x40;

interface CreationOptions {
  challenge: string;
  rp: { id: string };
}

/** Makes a passkey without a browser: WebAuthn Level 3, attestation 'none', ES256. */
export async function newPasskey(options: CreationOptions, origin: string): Promise<object> {
  const keys = (await subtle.generateKey({ name: "ECDSA", namedCurve: "P-256" }, true, ["sign"])) as CryptoKeyPair;
  const point = Buffer.from(await subtle.exportKey("raw", keys.publicKey));
  const credentialId = randomBytes(32);
  const clientData = { type: "webauthn.create", challenge: options.challenge, origin, crossOrigin: false };
  return {
    id: credentialId.toString("base64url"),
    rawId: credentialId.toString("base64url"),
    type: "public-key",
    authenticatorAttachment: "platform",
    clientExtensionResults: {},
    response: {
      clientDataJSON: Buffer.from(JSON.stringify(clientData)).toString("base64url"),
      attestationObject: attestation(authenticatorData(options.rp.id, credentialId, point)).toString("base64url"),
      transports: ["internal"],
    },
  };
}

/** WebAuthn Level 3, section 6.1. */
function authenticatorData(rpId: string, credentialId: Buffer, point: Buffer): Buffer {
  const aaguid = Buffer.alloc(16);
  const length = Buffer.from([credentialId.length >> 8, credentialId.length & 0xff]);
  return Buffer.concat([
    createHash("sha256").update(rpId).digest(),
    Buffer.from([USER_PRESENT | USER_VERIFIED | ATTESTED, 0, 0, 0, 0]),
    aaguid,
    length,
    credentialId,
    coseKey(point),
  ]);
}

/** RFC 9053, section 7.1: kty EC2, alg ES256, crv P-256, x, y. */
function coseKey(point: Buffer): Buffer {
  return Buffer.concat([
    Buffer.from("a5010203262001215820", "hex"),
    point.subarray(1, 33),
    Buffer.from("225820", "hex"),
    point.subarray(33, 65),
  ]);
}

/** The map {fmt: "none", attStmt: {}, authData} in CBOR. */
function attestation(authData: Buffer): Buffer {
  return Buffer.concat([
    Buffer.from("a363666d74646e6f6e656761747453746d74a068617574684461746158", "hex"),
    Buffer.from([authData.length]),
    authData,
  ]);
}
