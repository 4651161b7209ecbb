package chat.tempest.chat.message;

import static chat.tempest.perms.Permission.READ_MESSAGE_HISTORY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chat.tempest.chat.world.Person;
import chat.tempest.chat.world.World;
import chat.tempest.chat.world.Worlds;
import chat.tempest.core.ChannelId;
import chat.tempest.core.MessageId;
import chat.tempest.core.Problem;
import chat.tempest.protocol.Message;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Worlds.class)
class ReadMessagesTest {
  private final World world;

  ReadMessagesTest(World world) {
    this.world = world;
  }

  @Test
  void historyComesInPagesTheNewestFirst() {
    var guild = world.guild();
    var owner = guild.owner();
    var general = guild.channel("general");
    var sent = say(owner, general, 25);

    var newest = owner.reads(general, new Page.Newest(), 10);
    var older = owner.reads(general, new Page.Before(newest.getLast().id()), 10);
    var oldest = owner.reads(general, new Page.Before(older.getLast().id()), 10);

    assertThat(newest).isEqualTo(sent.subList(15, 25).reversed());
    assertThat(older).isEqualTo(sent.subList(5, 15).reversed());
    assertThat(oldest).isEqualTo(sent.subList(0, 5).reversed());
    assertThat(owner.reads(general, new Page.Before(sent.getFirst().id()), 10)).isEmpty();
  }

  @Test
  void whatCameAfterAMessageStartsRightAfterIt() {
    var guild = world.guild();
    var owner = guild.owner();
    var general = guild.channel("general");
    var sent = say(owner, general, 10);

    var after = owner.reads(general, new Page.After(sent.get(2).id()), 3);

    assertThat(after).isEqualTo(sent.subList(3, 6).reversed());
  }

  @Test
  void aroundAMessageItStandsInTheMiddle() {
    var guild = world.guild();
    var owner = guild.owner();
    var general = guild.channel("general");
    var sent = say(owner, general, 11);

    assertThat(owner.reads(general, new Page.Around(sent.get(5).id()), 5))
        .isEqualTo(sent.subList(3, 8).reversed());
    assertThat(owner.reads(general, new Page.Around(sent.get(5).id()), 1))
        .containsExactly(sent.get(5));
  }

  @Test
  void oneOfBeforeAfterAndAroundIsGiven() {
    var id = Optional.of(new MessageId(1));

    assertThat(Page.of(Optional.empty(), id, Optional.empty()))
        .isEqualTo(new Page.After(new MessageId(1)));
    assertThatThrownBy(() -> Page.of(id, id, Optional.empty())).isInstanceOf(Problem.Invalid.class);
  }

  @Test
  void withoutReadMessageHistoryNothingIsRead() {
    var guild = world.guild();
    var general = guild.channel("general");
    var ines = guild.member("Ines");
    guild.everyoneMayNot(READ_MESSAGE_HISTORY);

    ines.tries(() -> ines.reads(general)).isRefused("missing_permission", READ_MESSAGE_HISTORY);
  }

  @Test
  void aPageTakesTheSameNumberOfStatementsWhateverItsLength() {
    var guild = world.guild();
    var owner = guild.owner();
    var general = guild.channel("general");
    var ines = guild.member("Ines");
    for (int i = 0; i < 50; i++) {
      var sent = ines.says("look " + i + ", " + owner.mention(), general);
      owner.replies(sent, "yes, " + ines.mention());
    }

    int few = world.statementsOf(() -> owner.reads(general, new Page.Newest(), 2));
    int many = world.statementsOf(() -> owner.reads(general, new Page.Newest(), 100));

    assertThat(many).isEqualTo(few).isLessThanOrEqualTo(7);
  }

  private static List<Message> say(Person person, ChannelId channel, int count) {
    return IntStream.range(0, count).mapToObj(i -> person.says("message " + i, channel)).toList();
  }
}
