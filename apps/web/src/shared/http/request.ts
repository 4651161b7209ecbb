import type { Login } from "../auth/login";
import { provingBy, type StepUp } from "../auth/stepUp";
import { written } from "./body";
import { RequestError } from "./problem";
import type { SignedFetch, SignedRequest } from "./signedFetch";

export type Request = Omit<SignedRequest, "accessToken" | "stepUp">;

/** Calls the API for whoever is signed in. */
export interface Http {
  /** The answer's JSON: what it holds is the caller's knowledge of the route. */
  request<T>(request: Request): Promise<T>;
  /** Without a token, for who has none. */
  requestAsStranger<T>(request: Request): Promise<T>;
}

/**
 * A token that was refused is renewed once. A request that needs the person's own passkey is made
 * again as it was, once they have confirmed it.
 */
export function createHttp(send: SignedFetch, login: Login, stepUp: StepUp): Http {
  const sendSigned = signedIn(send, login);
  return {
    async request<T>(request: Request): Promise<T> {
      const exact = { ...request, body: written(request.body) };
      try {
        return (await sendSigned(exact)) as T;
      } catch (error) {
        if (!hasCode(error, "insufficient_user_authentication")) {
          throw error;
        }
        const token = await stepUp(exact, provingBy(sendSigned, exact));
        return (await sendSigned({ ...exact, stepUp: token })) as T;
      }
    },
    async requestAsStranger<T>(request: Request): Promise<T> {
      return (await send(request)) as T;
    },
  };
}

function signedIn(send: SignedFetch, login: Login): SignedFetch {
  return async (request) => {
    const accessToken = await login.accessToken();
    try {
      return await send({ ...request, accessToken });
    } catch (error) {
      if (!hasCode(error, "invalid_token")) {
        throw error;
      }
      const another = await login.accessTokenInstead(accessToken);
      return await send({ ...request, accessToken: another });
    }
  };
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof RequestError && error.code === code;
}
