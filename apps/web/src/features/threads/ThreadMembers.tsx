import { UserPlus, X } from "lucide-react";
import { type ReactNode, useEffect, useState } from "react";
import { DialogFrame } from "../../app/overlays/DialogFrame";
import { useActions, useAppState } from "../../app/store/react";
import { toast } from "../../app/ui/state";
import { useProblemText } from "../../app/ui/useProblemText";
import { useT } from "../../i18n/react";
import type { Id, Member, ThreadMember } from "../../shared/protocol";
import { Avatar } from "../../shared/ui/Avatar";
import { Button } from "../../shared/ui/Button";
import { TextField } from "../../shared/ui/Field";
import { IconButton } from "../../shared/ui/IconButton";
import { best } from "../composer/completion";
import { memberName } from "../members/model";
import { useAllMembers } from "../members/useAllMembers";
import { MEMBER_PAGE } from "./api";
import { threadDeedsOf } from "./deeds";
import { type Thread, threadIn } from "./model";
import "./threadMembers.css";

const NOBODY: Readonly<Record<Id, Member>> = {};
const OFFERED = 6;

/** Who follows a thread; others are found by name and added. */
export function ThreadMembers({ threadId }: { threadId: Id }): ReactNode {
  const thread = useAppState(({ world }) => threadIn(world, threadId));
  return thread && <People thread={thread} />;
}

function People({ thread }: { thread: Thread }): ReactNode {
  const t = useT();
  const people = usePeople(thread);
  const mayAdd = useAppState((state) => threadDeedsOf(state, thread).add);
  const mayRemove = useAppState((state) => threadDeedsOf(state, thread).remove);
  const ids = people.members.map(({ user_id }) => user_id);
  return (
    <DialogFrame title={t("thread.peopleTitle", { thread: thread.name })}>
      <div className="dialog-body thread-people">
        <p className="lead">{t("thread.peopleLead", { n: thread.member_count })}</p>
        {mayAdd && <Add thread={thread} known={ids} add={people.add} />}
        <ul>
          {ids.map((id) => (
            <Person
              key={id}
              thread={thread}
              userId={id}
              remove={mayRemove ? people.remove : null}
            />
          ))}
        </ul>
        {people.more && <Button onClick={people.readOn}>{t("thread.morePeople")}</Button>}
      </div>
    </DialogFrame>
  );
}

interface AddProps {
  thread: Thread;
  known: readonly Id[];
  add: (userId: Id) => void;
}

function Add({ thread, known, add }: AddProps): ReactNode {
  const t = useT();
  const [query, setQuery] = useState("");
  const members = useAppState(({ world }) => world.members[thread.guild_id]) ?? NOBODY;
  useAllMembers(thread.guild_id);
  const others = Object.values(members).filter(({ user }) => !known.includes(user.id));
  const found = best(others, (one) => [memberName(one), one.user.username], query.trim(), OFFERED);
  return (
    <>
      <TextField
        label={t("thread.add")}
        type="search"
        autoComplete="off"
        placeholder={t("membersPage.filter")}
        value={query}
        onChange={(event) => {
          setQuery(event.target.value);
        }}
      />
      {query.trim() !== "" && (
        <ul>
          {found.map((member) => (
            <Row key={member.user.id} userId={member.user.id} member={member}>
              <IconButton
                icon={UserPlus}
                label={t("thread.addWho", { name: memberName(member) })}
                onClick={() => {
                  add(member.user.id);
                  setQuery("");
                }}
              />
            </Row>
          ))}
          {found.length === 0 && <li role="status">{t("thread.nobodyFound")}</li>}
        </ul>
      )}
    </>
  );
}

interface PersonProps {
  thread: Thread;
  userId: Id;
  remove: ((userId: Id) => void) | null;
}

function Person({ thread, userId, remove }: PersonProps): ReactNode {
  const t = useT();
  const member = useAppState(({ world }) => world.members[thread.guild_id]?.[userId]);
  const name = member === undefined ? t("mention.unknownUser") : memberName(member);
  return (
    <Row userId={userId} member={member}>
      {remove !== null && (
        <IconButton
          icon={X}
          label={t("thread.remove", { name })}
          onClick={() => {
            remove(userId);
          }}
        />
      )}
    </Row>
  );
}

interface RowProps {
  userId: Id;
  member: Member | undefined;
  children: ReactNode;
}

function Row({ userId, member, children }: RowProps): ReactNode {
  const t = useT();
  const name = member === undefined ? t("mention.unknownUser") : memberName(member);
  return (
    <li>
      <Avatar id={userId} name={name} size={32} bot={member?.user.bot ?? false} />
      <span className="grow">
        <b dir="auto">{name}</b>
        {member !== undefined && <small>@{member.user.username}</small>}
      </span>
      {children}
    </li>
  );
}

interface PeopleOf {
  readonly members: readonly ThreadMember[];
  readonly more: boolean;
  readonly readOn: () => void;
  readonly add: (userId: Id) => void;
  readonly remove: (userId: Id) => void;
}

/** The members as they were read, with what is changed here. */
function usePeople({ id, member_count: count }: Thread): PeopleOf {
  const actions = useActions();
  const words = useProblemText();
  const [members, setMembers] = useState<readonly ThreadMember[]>([]);
  const [more, setMore] = useState(false);
  const tell = (error: unknown): void => {
    toast(words(error), "bad");
  };
  const read = async (after: Id | null): Promise<void> => {
    const page = await actions.listThreadMembers(id, after);
    setMembers((known) => [...known, ...page]);
    setMore(page.length === MEMBER_PAGE);
  };
  // the first page, and again whenever somebody came or went
  useEffect(() => {
    const stop = new AbortController();
    actions.listThreadMembers(id, null, stop.signal).then(
      (page) => {
        setMembers(page);
        setMore(page.length === MEMBER_PAGE);
      },
      (error: unknown) => {
        if (!stop.signal.aborted) {
          toast(words(error), "bad");
        }
      },
    );
    return () => {
      stop.abort();
    };
  }, [actions, words, id, count]);
  return {
    members,
    more,
    readOn: () => {
      read(members.at(-1)?.user_id ?? null).catch(tell);
    },
    add: (userId) => {
      actions.addThreadMember(id, userId).catch(tell);
    },
    remove: (userId) => {
      actions.removeThreadMember(id, userId).catch(tell);
    },
  };
}
