import { ownError } from "../http/problem";
import { fromBase64Url, toBase64Url } from "./base64url";

/** What the server gives to begin with: WebAuthn Level 3, sections 5.1.8 and 5.1.9. */
export type CreationOptions = PublicKeyCredentialCreationOptionsJSON;
export type RequestOptions = PublicKeyCredentialRequestOptionsJSON;
/** A ceremony at the server, which the answer must name. */
export interface Begun<T> {
  readonly ceremony_id: string;
  readonly public_key: T;
}
/** What goes back: RegistrationResponseJSON or AuthenticationResponseJSON. */
export type CredentialJson = Readonly<Record<string, unknown>>;

/**
 * @throws RequestError with code `cancelled` where the person closed the dialog or took too long,
 *     `passkeys_unavailable` where this browser or page has none, `passkey_exists` where the account
 *     has one there already, `aborted` by the signal
 */
export async function createPasskey(
  options: CreationOptions,
  signal: AbortSignal,
): Promise<CredentialJson> {
  requirePasskeys();
  const publicKey = creationOptions(options);
  return ask(() => navigator.credentials.create({ publicKey, signal }), signal);
}

/**
 * Where a passkey is asked for: in a dialog, in a dialog that begins with the code for a phone
 * (WebAuthn Level 3, section 5.8.7), or in the autofill of a field.
 */
export type PasskeyPlace = "dialog" | "other device" | "autofill";

export async function askForPasskey(
  options: RequestOptions,
  place: PasskeyPlace,
  signal: AbortSignal,
): Promise<CredentialJson> {
  requirePasskeys();
  const hints = place === "other device" ? ["hybrid"] : [];
  const publicKey = requestOptions({ ...options, hints });
  const mediation = place === "autofill" ? "conditional" : "optional";
  return ask(() => navigator.credentials.get({ publicKey, mediation, signal }), signal);
}

/** Conditional mediation: WebAuthn Level 3, section 5.1.4. Older browsers have no word for it. */
export async function canAutofillPasskeys(): Promise<boolean> {
  const { PublicKeyCredential: type } = globalThis as {
    PublicKeyCredential?: { isConditionalMediationAvailable?: () => Promise<boolean> };
  };
  return (await type?.isConditionalMediationAvailable?.()) ?? false;
}

function requirePasskeys(): void {
  if (!("PublicKeyCredential" in globalThis) || !("credentials" in navigator)) {
    throw ownError("passkeys_unavailable");
  }
}

async function ask(
  call: () => Promise<Credential | null>,
  signal: AbortSignal,
): Promise<CredentialJson> {
  try {
    const credential = await call();
    if (!(credential instanceof PublicKeyCredential)) {
      throw ownError("cancelled");
    }
    return toJson(credential);
  } catch (error) {
    throw signal.aborted ? ownError("aborted") : translated(error);
  }
}

function translated(error: unknown): unknown {
  if (!(error instanceof DOMException)) {
    return error;
  }
  switch (error.name) {
    case "NotAllowedError":
    case "AbortError":
      return ownError("cancelled", error.message);
    case "InvalidStateError": // one of the excluded credentials: WebAuthn Level 3, section 5.1.3
      return ownError("passkey_exists", error.message);
    default:
      return ownError("passkeys_unavailable", error.message);
  }
}

/** The results of the PRF extension are keys that never leave the client. */
function toJson(credential: PublicKeyCredential): CredentialJson {
  const json =
    "toJSON" in credential
      ? (credential.toJSON() as unknown as CredentialJson)
      : manually(credential);
  const extensions = json["clientExtensionResults"] as Record<string, unknown> | undefined;
  return { ...json, clientExtensionResults: withoutPrfResults(extensions ?? {}) };
}

function withoutPrfResults(extensions: Record<string, unknown>): Record<string, unknown> {
  const { prf, ...rest } = extensions;
  if (typeof prf !== "object" || prf === null) {
    return extensions;
  }
  const { results, ...harmless } = prf as Record<string, unknown>;
  return { ...rest, prf: harmless };
}

function creationOptions(json: CreationOptions): PublicKeyCredentialCreationOptions {
  if ("parseCreationOptionsFromJSON" in PublicKeyCredential) {
    return PublicKeyCredential.parseCreationOptionsFromJSON(json);
  }
  return {
    ...(json as unknown as PublicKeyCredentialCreationOptions),
    challenge: fromBase64Url(json.challenge),
    user: { ...json.user, id: fromBase64Url(json.user.id) },
    excludeCredentials: (json.excludeCredentials ?? []).map(descriptor),
  };
}

function requestOptions(json: RequestOptions): PublicKeyCredentialRequestOptions {
  if ("parseRequestOptionsFromJSON" in PublicKeyCredential) {
    return PublicKeyCredential.parseRequestOptionsFromJSON(json);
  }
  return {
    ...(json as unknown as PublicKeyCredentialRequestOptions),
    challenge: fromBase64Url(json.challenge),
    allowCredentials: (json.allowCredentials ?? []).map(descriptor),
  };
}

function descriptor(json: PublicKeyCredentialDescriptorJSON): PublicKeyCredentialDescriptor {
  return { ...json, id: fromBase64Url(json.id) } as PublicKeyCredentialDescriptor;
}

/** For browsers that have no `toJSON` yet. */
function manually(credential: PublicKeyCredential): CredentialJson {
  return {
    id: credential.id,
    rawId: toBase64Url(credential.rawId),
    type: credential.type,
    authenticatorAttachment: credential.authenticatorAttachment,
    clientExtensionResults: credential.getClientExtensionResults(),
    response: responseJson(credential.response),
  };
}

function responseJson(response: AuthenticatorResponse): Record<string, unknown> {
  const clientDataJSON = toBase64Url(response.clientDataJSON);
  if (response instanceof AuthenticatorAttestationResponse) {
    return {
      clientDataJSON,
      attestationObject: toBase64Url(response.attestationObject),
      transports: response.getTransports(),
    };
  }
  const { authenticatorData, signature, userHandle } = response as AuthenticatorAssertionResponse;
  return {
    clientDataJSON,
    authenticatorData: toBase64Url(authenticatorData),
    signature: toBase64Url(signature),
    userHandle: userHandle === null ? null : toBase64Url(userHandle),
  };
}
