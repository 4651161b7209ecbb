import type { Login } from "../auth/login";
import { RequestError } from "./problem";
import type { SignedFetch, SignedRequest } from "./signedFetch";

export type Request = Omit<SignedRequest, "accessToken">;

/** Calls the API for whoever is signed in. */
export interface Http {
  /** The answer's JSON: what it holds is the caller's knowledge of the route. */
  request<T>(request: Request): Promise<T>;
  /** Without a token, for who has none. */
  requestAsStranger<T>(request: Request): Promise<T>;
}

/** A token that was refused is renewed once. */
export function createHttp(send: SignedFetch, login: Login): Http {
  return {
    async request<T>(request: Request): Promise<T> {
      const accessToken = await login.accessToken();
      try {
        return (await send({ ...request, accessToken })) as T;
      } catch (error) {
        if (!isRefusedToken(error)) {
          throw error;
        }
        const another = await login.accessTokenInstead(accessToken);
        return (await send({ ...request, accessToken: another })) as T;
      }
    },
    async requestAsStranger<T>(request: Request): Promise<T> {
      return (await send(request)) as T;
    },
  };
}

function isRefusedToken(error: unknown): boolean {
  return error instanceof RequestError && error.problem.status === 401;
}
