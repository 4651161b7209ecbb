package chat.tempest.chat.thread;

import chat.tempest.chat.access.Access;
import chat.tempest.core.GuildId;
import chat.tempest.core.Problem;
import chat.tempest.db.Transaction;
import chat.tempest.protocol.Channel;
import chat.tempest.protocol.ThreadMetadata;
import chat.tempest.protocol.event.ChannelUpdated;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Puts threads away and opens them again. */
public final class Archiving {
  private static final int MOST_ACTIVE = 1_000;

  private final InstantSource clock;
  private final Access access;
  private final ThreadStore threads;

  public Archiving(InstantSource clock, Access access, ThreadStore threads) {
    this.clock = clock;
    this.access = access;
    this.threads = threads;
  }

  /**
   * To be asked with the guild locked.
   *
   * @throws Problem.Conflict {@code too_many_threads}
   */
  public void requireRoom(Transaction tx, GuildId guild) {
    if (threads.active(tx, guild) >= MOST_ACTIVE) {
      throw Problem.conflict(
          "too_many_threads",
          "%,d threads are open in this server: archive one of them first.".formatted(MOST_ACTIVE));
    }
  }

  /**
   * Opens an archived thread that is locked in this transaction, and tells of it.
   *
   * @throws Problem.Conflict {@code too_many_threads}
   */
  public Channel open(Transaction tx, Channel thread) {
    requireRoom(tx, thread.guildId());
    return move(tx, thread, false);
  }

  /** Archives an open thread that is locked in this transaction, and tells of it. */
  public Channel archive(Transaction tx, Channel thread) {
    return move(tx, thread, true);
  }

  private Channel move(Transaction tx, Channel thread, boolean archived) {
    var old = state(thread);
    var now = now();
    var fresh =
        new ThreadMetadata(archived, old.autoArchiveDuration(), now, old.locked(), old.invitable());
    threads.update(tx, thread.id(), fresh, archived ? null : due(fresh, now));
    access.changed(tx, thread.guildId());
    var moved = thread.with(fresh);
    tx.emit(new ChannelUpdated(moved, false));
    return moved;
  }

  public Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  /** When a thread that was last moved then is due; null for never. */
  public static @Nullable Instant due(ThreadMetadata state, Instant moved) {
    return new AutoArchive(state.autoArchiveDuration()).due(moved);
  }

  /** When the thread was opened or last written in. */
  public static Instant lastMoved(Channel thread) {
    var opened = state(thread).archiveTimestamp();
    var last = thread.lastMessageId();
    var said = last == null ? opened : Instant.ofEpochMilli(last.createdAtMillis());
    return said.isAfter(opened) ? said : opened;
  }

  public static ThreadMetadata state(Channel thread) {
    return Objects.requireNonNull(thread.threadMetadata(), "no thread");
  }
}
