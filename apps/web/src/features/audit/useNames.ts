import { useMemo } from "react";
import { useAppState } from "../../app/store/react";
import { useT } from "../../i18n/react";
import {
  type Channel,
  ChannelType,
  type Id,
  type Member,
  OverwriteType,
  type Role,
} from "../../shared/protocol";
import { memberName } from "../members/model";
import { namesThen, type OverwriteChange, type ReadLog } from "./model";

/** What people, roles and channels are called today; what is gone, as the log or nobody knows it. */
export interface Names {
  person(id: Id): string;
  role(id: Id, then?: string | null): string;
  channel(id: Id, then?: string | null): string;
  thread(id: Id, then?: string | null): string;
  target(target: OverwriteChange["target"]): string;
}

const NO_ROLES: Readonly<Record<Id, Role>> = {};
const NOBODY: Readonly<Record<Id, Member>> = {};

/** @param log what was read of the log: it names people who have left, and things that are gone */
export function useNames(guildId: Id, { users, entries }: ReadLog): Names {
  const t = useT();
  const members = useAppState(({ world }) => world.members[guildId]) ?? NOBODY;
  const roles = useAppState(({ world }) => world.roles[guildId]) ?? NO_ROLES;
  const channels = useAppState(({ world }) => world.channels);
  const once = useMemo(() => namesThen(entries), [entries]);
  const person = (id: Id): string => {
    const member = members[id];
    return member === undefined ? (users[id]?.global_name ?? t("target.left")) : memberName(member);
  };
  const role = (id: Id, then?: string | null): string =>
    id === guildId
      ? t("roles.everyone")
      : (roles[id]?.name ?? then ?? once.get(id) ?? t("why.goneRole"));
  return {
    person,
    role,
    channel: (id, then) =>
      channelName(channels[id], then ?? once.get(id)) ?? t("audit.goneChannel"),
    thread: (id, then) => channels[id]?.name ?? then ?? once.get(id) ?? t("audit.goneChannel"),
    target: ({ id, type }) => (type === OverwriteType.role ? role(id) : person(id)),
  };
}

function channelName(channel: Channel | undefined, then?: string | null): string | null {
  if (channel === undefined) {
    return then === undefined || then === null ? null : `#${then}`;
  }
  return channel.type === ChannelType.category ? channel.name : `#${channel.name}`;
}
