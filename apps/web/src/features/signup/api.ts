import type { Http } from "../../shared/http/request";
import type { Puzzle } from "./search";
import { type Solution, solve } from "./solve";

/** What a new account is made of. */
export interface NewAccount {
  readonly displayName: string;
  /** The code of the invite that one came by; null where one came without. */
  readonly invite: string | null;
  /** Told how much of a puzzle was tried, from 0 to 1; never where the server asks for none. */
  readonly onWork: (share: number) => void;
}

/** What the server asks those for who want an account. */
type Asked =
  | { readonly mode: "open" | "invite"; readonly challenge: null }
  | { readonly mode: "proof_of_work"; readonly challenge: Puzzle };

/** What the server is given to begin with a new account: all that it asks for. */
export async function wish(http: Http, account: NewAccount, signal: AbortSignal): Promise<object> {
  const path = "/auth/registration";
  const asked = await http.requestAsStranger<Asked>({ method: "GET", path, signal });
  const named = { display_name: account.displayName };
  switch (asked.mode) {
    case "open":
      return named;
    case "invite":
      return account.invite === null ? named : { ...named, invite: account.invite };
    case "proof_of_work":
      return { ...named, proof_of_work: await work(asked.challenge, account, signal) };
  }
}

async function work(puzzle: Puzzle, account: NewAccount, signal: AbortSignal): Promise<Solution> {
  account.onWork(0);
  const solution = await solve(puzzle, account.onWork, signal);
  account.onWork(1);
  return solution;
}
