import type { Waiting } from "../../shared/auth/stepUp";
import { JsonText } from "../../shared/http/body";
import type { Id } from "../../shared/protocol";

/** What a person is asked to confirm. */
export type Deed =
  | {
      readonly kind:
        | "addPasskey"
        | "removePasskey"
        | "removeDevice"
        | "signOutOthers"
        | "newCodes"
        | "approve"
        | "administrator"
        | "other";
    }
  | { readonly kind: "deleteGuild" | "transferGuild"; readonly guildId: Id };

type Kind = Exclude<Deed, { readonly guildId: Id }>["kind"];

const KINDS: readonly (readonly [RegExp, Kind])[] = [
  [/^POST \/users\/@me\/passkeys\/options$/, "addPasskey"],
  [/^DELETE \/users\/@me\/passkeys\/[^/]+$/, "removePasskey"],
  [/^DELETE \/users\/@me\/devices\/[^/]+$/, "removeDevice"],
  [/^DELETE \/users\/@me\/devices$/, "signOutOthers"],
  [/^POST \/users\/@me\/recovery\/codes$/, "newCodes"],
  [/^POST \/users\/@me\/approvals\/[^/]+$/, "approve"],
  [/^\w+ \/guilds\/\d+\/(roles|members|permissions)\b/, "administrator"],
  [/^\w+ \/channels\/\d+\/permissions\b/, "administrator"],
];

const GUILD = /^(DELETE|PATCH) \/guilds\/(\d+)$/;

/** What the request is in the person's words: one that nobody knows yet is `other`. */
export function deedOf({ method, path, body }: Pick<Waiting, "method" | "path" | "body">): Deed {
  const line = `${method} ${path.split("?")[0] ?? ""}`;
  const [, verb, guildId] = GUILD.exec(line) ?? [];
  if (guildId !== undefined && (verb === "DELETE" || names(body, "owner_id"))) {
    return { kind: verb === "DELETE" ? "deleteGuild" : "transferGuild", guildId };
  }
  return { kind: KINDS.find(([pattern]) => pattern.test(line))?.[1] ?? "other" };
}

function names(body: Waiting["body"], field: string): boolean {
  return body instanceof JsonText && Object.hasOwn(JSON.parse(body.text) as object, field);
}
