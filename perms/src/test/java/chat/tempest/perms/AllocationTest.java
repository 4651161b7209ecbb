package chat.tempest.perms;

import static chat.tempest.perms.Permission.*;
import static chat.tempest.perms.Scene.EVERYONE;
import static chat.tempest.perms.Scene.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;

/** Counted by the virtual machine, not by a benchmark: it holds for interpreted code as well. */
class AllocationTest {
  private static final int ROUNDS = 10_000;
  private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  @Test
  void resolvingInAPlaceAllocatesNothing() {
    var scene = busyScene();
    var rules = scene.rules();
    var subject = scene.subject();
    var thread = scene.thread();
    var work = new Resolution();
    long allowed = 0;

    long before = threads.getCurrentThreadAllocatedBytes();
    for (int i = 0; i < ROUNDS; i++) {
      allowed += work.resolve(rules, subject, thread, NOW).has(CONNECT) ? 1 : 0;
    }
    long bytes = threads.getCurrentThreadAllocatedBytes() - before;

    assertThat(allowed).isEqualTo(ROUNDS);
    assertThat((double) bytes / ROUNDS).isLessThan(1);
  }

  /** Ten roles, and overwrites of some of them at each of the four scopes. */
  private static Scene busyScene() {
    var scene = Scene.everyoneMay(VIEW_CHANNEL, SEND_MESSAGES_IN_THREADS);
    for (long role = 1; role <= 10; role++) {
      scene.holding(role, PermissionSet.of(SPEAK), PermissionSet.of(STREAM));
    }
    for (var scope : Scope.values()) {
      scene.roleDenies(scope, EVERYONE, CONNECT);
      scene.roleAllows(scope, 3, CONNECT).roleAllows(scope, 9, CONNECT, BYPASS_AUTOMOD);
      scene.userAllows(scope, USE_VAD);
    }
    return scene;
  }
}
