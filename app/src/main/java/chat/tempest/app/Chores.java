package chat.tempest.app;

import chat.tempest.auth.ExpiredRows;
import chat.tempest.chat.attachment.AttachmentSweep;
import chat.tempest.chat.channel.EndOverwrites;
import chat.tempest.chat.thread.ArchiveThreads;
import chat.tempest.db.EventRetention;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is done beside the requests: taking away what has run out or was left behind. */
record Chores(
    EventRetention events,
    ExpiredRows expired,
    EndOverwrites overwrites,
    ArchiveThreads threads,
    AttachmentSweep files) {
  private static final Logger LOG = LoggerFactory.getLogger(Chores.class);

  void start(Closing closing) {
    closing.with("event retention", events.start());
    var timer = Executors.newScheduledThreadPool(1, Thread.ofVirtual().factory());
    timer.execute(() -> attempt("sweeping files", files::run));
    var minutely =
        timer.scheduleWithFixedDelay(
            () -> attempt("deleting what expired", expired), 0, 1, TimeUnit.MINUTES);
    var secondly =
        timer.scheduleWithFixedDelay(
            () -> attempt("ending overwrites", overwrites), 1, 1, TimeUnit.SECONDS);
    var threadly =
        timer.scheduleWithFixedDelay(
            () -> attempt("archiving threads", threads), 5, 15, TimeUnit.SECONDS);
    closing.with(
        "chores",
        () -> {
          minutely.cancel(false);
          secondly.cancel(false);
          threadly.cancel(false);
          timer.shutdownNow();
        });
  }

  /** The database may be away for a while; the next minute comes all the same. */
  private static void attempt(String what, Runnable chore) {
    try {
      chore.run();
    } catch (RuntimeException e) {
      LOG.error("{} failed", what, e);
    }
  }
}
