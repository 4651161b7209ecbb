package chat.tempest.cluster;

import static chat.tempest.cluster.Until.until;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class NodesTest {
  private final TestRedis redis = TestRedis.start();
  private final List<Nodes> open = new ArrayList<>();

  @AfterEach
  void close() {
    open.forEach(Nodes::close);
    redis.close();
  }

  @Test
  void whatOneNodeSaysAllOthersHearInOrderAndItselfDoesNot() {
    var heardByFirst = new Heard();
    var heardBySecond = new Heard();
    var heardByThird = new Heard();
    var first = node("garden", heardByFirst);
    node("garden", heardBySecond);
    node("garden", heardByThird);
    until(() -> open.stream().allMatch(each -> each.others() == 2));

    for (int i = 0; i < 2_000; i++) {
      say(first, Topic.EVENTS, "leaf " + i);
    }

    assertThat(heardBySecond.next(2_000))
        .startsWith("e leaf 0", "e leaf 1")
        .endsWith("e leaf 1999");
    assertThat(heardByThird.next(2_000)).doesNotHaveDuplicates();
    assertThat(heardByFirst.all).isEmpty();
    assertThat(first.counts().published()).isEqualTo(2_000);
    assertThat(first.counts().dropped()).isZero();
  }

  @Test
  void anotherInstallationOnTheSameRedisHearsNothing() {
    var strangers = new Heard();
    var stranger = node("orchard", strangers);
    var heard = new Heard();
    var first = node("garden", new Heard());
    var second = node("garden", heard);
    until(() -> first.others() == 1 && second.others() == 1 && stranger.joined());

    say(first, Topic.REVOCATIONS, "rose");

    assertThat(heard.next(1)).containsExactly("r rose");
    say(stranger, Topic.EVENTS, "apple");
    until(() -> stranger.counts().published() == 1);
    assertThat(stranger.others()).isZero();
    assertThat(strangers.all).isEmpty();
  }

  @Test
  void theLossOfRedisIsNoticedAndNewsGoesOnWhenItIsBack() {
    var heard = new Heard();
    var first = node("garden", new Heard());
    var missed = new AtomicInteger();
    var second = node("garden", heard, missed);
    until(() -> first.others() == 1 && second.others() == 1);

    redis.kill();
    until(() -> !first.joined() && !second.joined());
    say(first, Topic.EVENTS, "lost");
    until(() -> first.counts().dropped() == 1);
    int before = missed.get();
    redis.comeBack();
    until(() -> first.joined() && second.joined());
    say(first, Topic.EVENTS, "found");

    assertThat(heard.next(1)).containsExactly("e found");
    until(() -> missed.get() > before);
  }

  @Test
  void whatFindsNoRoomIsDroppedWithoutWaitingAndTheOthersNotice() throws InterruptedException {
    var missed = new AtomicInteger();
    var first = node("garden", new Heard());
    var second = node("garden", new Heard(), missed);
    until(() -> first.others() == 1 && second.others() == 1);
    int before = missed.get();

    var patience = new LinkedBlockingQueue<String>();
    first.publish(Topic.EVENTS, () -> takeFrom(patience));
    while (first.counts().dropped() == 0) {
      say(first, Topic.EVENTS, "leaf");
    }
    patience.put("go on");

    until(() -> missed.get() > before);
  }

  @Test
  void whatCannotBePutIntoWordsDoesNotKeepTheRest() {
    var heard = new Heard();
    var first = node("garden", new Heard());
    var second = node("garden", heard);
    until(() -> first.others() == 1 && second.others() == 1);

    first.publish(
        Topic.EVENTS,
        () -> {
          throw new IllegalStateException("news that cannot be encoded (meant)");
        });
    until(() -> first.counts().dropped() > 0);
    say(first, Topic.EVENTS, "leaf");

    assertThat(heard.next(1)).containsExactly("e leaf");
  }

  @Test
  void aNodeThatFallsSilentLapses() {
    var lapsed = new LinkedBlockingQueue<Long>();
    var first = new Nodes(redis.address(), "garden");
    open.add(first);
    first.onLapsed(lapsed::add);
    first.start();
    var second = node("garden", new Heard());
    until(() -> first.others() == 1 && second.others() == 1);

    second.close();

    until(() -> first.others() == 0);
    assertThat(lapsed).hasSize(1);
    assertThat(first.joined()).isTrue();
  }

  private Nodes node(String installation, Heard heard) {
    return node(installation, heard, new AtomicInteger());
  }

  private Nodes node(String installation, Heard heard, AtomicInteger missed) {
    var nodes = new Nodes(redis.address(), installation);
    nodes.listen(Topic.EVENTS, (_, content) -> heard.add("e", content));
    nodes.listen(Topic.REVOCATIONS, (_, content) -> heard.add("r", content));
    nodes.onMissed(missed::incrementAndGet);
    nodes.start();
    open.add(nodes);
    return nodes;
  }

  private static void say(Nodes node, Topic topic, String what) {
    node.publish(topic, () -> what.getBytes(UTF_8));
  }

  private static byte[] takeFrom(BlockingQueue<String> queue) {
    try {
      return queue.take().getBytes(UTF_8);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static final class Heard {
    final BlockingQueue<String> all = new LinkedBlockingQueue<>();

    void add(String topic, byte[] content) {
      all.add(topic + " " + new String(content, UTF_8));
    }

    List<String> next(int count) {
      var next = new ArrayList<String>();
      try {
        while (next.size() < count) {
          var one = all.poll(30, TimeUnit.SECONDS);
          assertThat(one).as("%d of %d", next.size() + 1, count).isNotNull();
          next.add(one);
        }
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
      return next;
    }
  }
}
