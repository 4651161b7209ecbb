package chat.tempest.auth;

import java.util.List;

/** Deletes what has run out: ceremonies that nobody finished, access tokens after their time. */
public final class ExpiredRows implements Runnable {
  private final List<Runnable> deletions;

  ExpiredRows(List<Runnable> deletions) {
    this.deletions = List.copyOf(deletions);
  }

  /** To be run every minute or so; more than one node at once does no harm. */
  @Override
  public void run() {
    deletions.forEach(Runnable::run);
  }
}
