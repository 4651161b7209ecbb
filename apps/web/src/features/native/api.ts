import { askForPasskey, type Begun, type RequestOptions } from "../../shared/auth/passkeys";
import type { Http } from "../../shared/http/request";
import type { NativeRequest } from "./query";

/** The code for the app, after the person has shown their passkey. Signs nobody in here. */
export async function authorizeNative(http: Http, request: NativeRequest): Promise<string> {
  const { state: _kept, ...body } = request;
  const path = "/auth/native/options";
  const begun = await http.requestAsStranger<Begun<RequestOptions>>({ method: "POST", path, body });
  const signal = new AbortController().signal;
  const credential = await askForPasskey(begun.public_key, "dialog", signal);
  const answer = { ceremony_id: begun.ceremony_id, credential };
  const { code } = await http.requestAsStranger<{ code: string }>({
    method: "POST",
    path: "/auth/native/verify",
    body: answer,
  });
  return code;
}
