package chat.tempest.app;

import chat.tempest.auth.ExpiredRows;
import chat.tempest.chat.attachment.AttachmentSweep;
import chat.tempest.chat.channel.EndOverwrites;
import chat.tempest.chat.member.EndTimeouts;
import chat.tempest.chat.thread.ArchiveThreads;
import chat.tempest.db.EventRetention;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is done beside the requests: taking away what has run out or was left behind. */
record Chores(
    EventRetention events,
    ExpiredRows expired,
    EndOverwrites overwrites,
    EndTimeouts timeouts,
    ArchiveThreads threads,
    AttachmentSweep files) {
  private static final Logger LOG = LoggerFactory.getLogger(Chores.class);

  void start(Closing closing) {
    closing.with("event retention", events.start());
    var timer = Executors.newScheduledThreadPool(1, Thread.ofVirtual().factory());
    timer.execute(() -> attempt("sweeping files", files::run));
    every(timer, 60, "deleting what expired", expired);
    every(timer, 1, "ending overwrites", overwrites);
    every(timer, 1, "ending timeouts", timeouts);
    every(timer, 15, "archiving threads", threads);
    closing.with("chores", timer::shutdownNow);
  }

  private static void every(
      ScheduledExecutorService timer, int seconds, String what, Runnable chore) {
    var _ = timer.scheduleWithFixedDelay(() -> attempt(what, chore), 0, seconds, TimeUnit.SECONDS);
  }

  /** The database may be away for a while; the next time comes all the same. */
  private static void attempt(String what, Runnable chore) {
    try {
      chore.run();
    } catch (RuntimeException e) {
      LOG.error("{} failed", what, e);
    }
  }
}
