import { useCallback } from "react";
import { useT } from "../../i18n/react";
import type { Key, Translate } from "../../i18n/translate";
import { en } from "../../i18n/en";
import { type Problem, RequestError } from "../../shared/http/problem";

/** What happened and what to do, in the reader's language; the server's words where we have none. */
export function wordsFor(problem: Problem, t: Translate): string {
  if (problem.code === "missing_permission" && problem.missing.length > 0) {
    const rights = problem.missing.map((name) => permissionName(name, t)).join(", ");
    return t("problem.missing", { n: problem.missing.length, rights });
  }
  if (problem.status === 429 && problem.retryAfter !== null) {
    return t("problem.wait", { n: Math.ceil(problem.retryAfter) });
  }
  const key = `problem.${problem.code}`;
  if (isPlainKey(key)) {
    return t(key);
  }
  const [field] = problem.fields;
  return (
    field?.detail ?? (problem.status >= 500 ? t("problem.server") : problem.detail || problem.title)
  );
}

type PlainKey = Extract<
  Key,
  `problem.${"network" | "viewing" | "cancelled" | "signed_out" | "aborted" | "unknown_invite" | "registration_needs_invite" | "registration_needs_proof_of_work" | "unknown_channel" | "unknown_message" | "insufficient_user_authentication" | "invalid_passkey" | "duplicate_passkey" | "passkey_exists" | "passkeys_unavailable" | "last_passkey" | "passkeys_held" | "invalid_recovery_code" | "wrong_number" | "unknown_approval" | "unsupported" | "thread_exists" | "thread_archived" | "too_many_threads" | "too_many_thread_members"}`
>;

function isPlainKey(key: string): key is PlainKey {
  return Object.hasOwn(en, key);
}

export function permissionName(name: string, t: Translate): string {
  const key = `perm.${name}`;
  return Object.hasOwn(en, key) ? t(key as "perm.SEND_MESSAGES") : name;
}

/** The words for whatever a call was refused with. */
export function useProblemText(): (error: unknown) => string {
  const t = useT();
  return useCallback(
    (error) =>
      error instanceof RequestError ? wordsFor(error.problem, t) : t("problem.unexpected"),
    [t],
  );
}

/** The words for one field of a refused form, null where it is not to blame. */
export function fieldFault(error: unknown, path: string): string | null {
  return error instanceof RequestError
    ? (error.problem.fields.find((field) => field.path === path)?.detail ?? null)
    : null;
}
