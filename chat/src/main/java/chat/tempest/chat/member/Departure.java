package chat.tempest.chat.member;

import chat.tempest.chat.access.Access;
import chat.tempest.chat.readstate.ReadStateStore;
import chat.tempest.chat.thread.ThreadMemberStore;
import chat.tempest.core.GuildId;
import chat.tempest.core.UserId;
import chat.tempest.db.Transaction;
import chat.tempest.protocol.event.GuildLeft;
import chat.tempest.protocol.event.MemberLeft;

/** The end of a membership, however it came. */
public final class Departure {
  private final MemberStore members;
  private final ReadStateStore readStates;
  private final ThreadMemberStore threads;
  private final Access access;

  public Departure(
      MemberStore members, ReadStateStore readStates, ThreadMemberStore threads, Access access) {
    this.threads = threads;
    this.access = access;
    this.members = members;
    this.readStates = readStates;
  }

  public void of(Transaction tx, UserId user, GuildId guild) {
    if (threads.removeAll(tx, user, guild)) {
      access.changed(tx, guild);
    }
    members.delete(tx, guild, user);
    readStates.forget(tx, user, guild);
    tx.emit(new MemberLeft(guild, user));
    tx.emit(new GuildLeft(user, guild));
  }
}
