package chat.tempest.chat.message;

import static chat.tempest.chat.world.AtOnce.atOnce;
import static chat.tempest.perms.Permission.SEND_MESSAGES;
import static org.assertj.core.api.Assertions.assertThat;

import chat.tempest.chat.world.Drafts;
import chat.tempest.chat.world.World;
import chat.tempest.chat.world.Worlds;
import chat.tempest.core.ChannelId;
import chat.tempest.core.Problem;
import chat.tempest.protocol.Message;
import chat.tempest.protocol.MessageReference;
import chat.tempest.protocol.MessageType;
import chat.tempest.protocol.event.Audience;
import chat.tempest.protocol.wire.WireCodec;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Worlds.class)
class SendMessageTest {
  private final World world;

  SendMessageTest(World world) {
    this.world = world;
  }

  @Test
  void whatIsSaidIsThereForAll() {
    var guild = world.guild();
    var general = guild.channel("general");
    var ines = guild.member("Ines");

    var sent = ines.says("  The pear tree is ready.\n", general);

    assertThat(sent.content()).isEqualTo("The pear tree is ready.");
    assertThat(sent.author().globalName()).isEqualTo("Ines");
    assertThat(sent.type()).isEqualTo(MessageType.DEFAULT.number());
    assertThat(guild.owner().reads(general).getFirst()).isEqualTo(sent);
    assertThat(guild.log()).endsWith("MESSAGE_CREATE");
  }

  @Test
  void theEventHoldsTheWholeMessageForThoseWhoCanViewTheChannel() {
    var guild = world.guild();
    var sent = guild.owner().says("hi", guild.channel("general"));

    var event = world.log(guild.id()).getLast();

    assertThat(WireCodec.decode(event.data(), Message.class)).isEqualTo(sent);
    assertThat(event.audience()).isEqualTo(Audience.whoCanView(guild.id(), sent.channelId()));
    assertThat(event.changesSight()).isFalse();
  }

  @Test
  void theSameNonceAgainIsTheSameMessageAndNoSecondEvent() {
    var guild = world.guild();
    var general = guild.channel("general");
    var first = guild.owner().sends(Drafts.saying("once", "n-1"), general);
    int seen = guild.log().size();

    var again = guild.owner().sends(Drafts.saying("once", "n-1"), general);

    assertThat(again).isEqualTo(first);
    assertThat(guild.logAfter(seen)).isEmpty();
    assertThat(guild.owner().reads(general)).hasSize(1);
  }

  @Test
  void theSameNonceSentTenTimesAtOnceIsOneMessage() throws Exception {
    var guild = world.guild();
    var general = guild.channel("general");
    var draft = Drafts.saying("once", "n-2");

    var ids = atOnce(10, () -> guild.owner().sends(draft, general).id());

    assertThat(ids).hasSize(10).containsOnly(ids.getFirst());
    assertThat(guild.log()).containsOnlyOnce("MESSAGE_CREATE");
  }

  @Test
  void aNonceIsOnesOwnInOneChannel() {
    var guild = world.guild();
    var general = guild.channel("general");
    var compost = guild.newChannel("compost");
    var ines = guild.member("Ines");
    var draft = Drafts.saying("mine", "n-3");

    var ids =
        Set.of(
            ines.sends(draft, general).id(),
            ines.sends(draft, compost).id(),
            guild.owner().sends(draft, general).id());

    assertThat(ids).hasSize(3);
  }

  @Test
  void withoutSendMessagesNothingIsSaid() {
    var guild = world.guild();
    var general = guild.channel("general");
    var ines = guild.member("Ines");
    guild.everyoneMayNot(SEND_MESSAGES);
    int seen = guild.log().size();

    ines.tries(() -> ines.says("hi", general)).isRefused("missing_permission", SEND_MESSAGES);

    assertThat(guild.logAfter(seen)).isEmpty();
    assertThat(ines.reads(general)).noneMatch(message -> message.content().equals("hi"));
  }

  @Test
  void aHiddenChannelAForeignOneAndNoneAnswerAlike() {
    var guild = world.guild();
    var hidden = guild.newChannel("moderators");
    guild.hide(hidden);
    var foreign = world.guild().channel("general");
    var ines = guild.member("Ines");

    for (var channel : List.of(hidden, foreign, new ChannelId(world.ids().next()))) {
      ines.tries(() -> ines.says("hi", channel)).isRefused("unknown_channel");
    }
  }

  @Test
  void nothingIsNotSaid() {
    var guild = world.guild();
    var owner = guild.owner();

    owner.tries(() -> owner.says(" \n ", guild.channel("general"))).isRefusedAt("content");
  }

  @Test
  void nobodyTalksInACategory() {
    var guild = world.guild();
    var owner = guild.owner();
    var talk = guild.newCategory("Talk");

    owner.tries(() -> owner.says("hi", talk)).isRefusedAt("");
  }

  @Test
  void aReplyHoldsWhatItRepliesTo() {
    var guild = world.guild();
    var general = guild.channel("general");
    var ines = guild.member("Ines");
    var question = guild.owner().says("Who has crates?", general);

    var reply = ines.replies(question, "I do.");

    assertThat(reply.type()).isEqualTo(MessageType.REPLY.number());
    assertThat(reply.messageReference()).isEqualTo(new MessageReference(general, question.id()));
    assertThat(reply.referencedMessage()).isEqualTo(question);
    assertThat(ines.reads(general).getFirst()).isEqualTo(reply);
  }

  @Test
  void aReplyToAReplyHoldsOneOfThemOnly() {
    var guild = world.guild();
    var first = guild.owner().says("one", guild.channel("general"));
    var second = guild.owner().replies(first, "two");

    var third = guild.owner().replies(second, "three");

    var referenced = Objects.requireNonNull(third.referencedMessage());
    assertThat(referenced.content()).isEqualTo("two");
    assertThat(referenced.messageReference()).isNotNull();
    assertThat(referenced.referencedMessage()).isNull();
    assertThat(guild.owner().reads(first.channelId()).getFirst()).isEqualTo(third);
  }

  @Test
  void whatWasRepliedToMayBeGone() {
    var guild = world.guild();
    var question = guild.owner().says("Who has crates?", guild.channel("general"));
    var reply = guild.owner().replies(question, "I do.");

    guild.owner().deletes(question);

    var read = guild.owner().reads(reply.channelId()).getFirst();
    assertThat(read.messageReference()).isEqualTo(reply.messageReference());
    assertThat(read.referencedMessage()).isNull();
  }

  @Test
  void aMessageOfAnotherChannelCannotBeRepliedTo() {
    var guild = world.guild();
    var elsewhere = guild.owner().says("there", guild.newChannel("compost"));
    var here = guild.channel("general");
    var reply = Drafts.replying(elsewhere, "here", false);

    guild
        .owner()
        .tries(() -> guild.owner().sends(reply, here))
        .isRefusedAt("message_reference.message_id");
  }

  @Test
  void inSlowModeOneWaits() {
    var guild = world.guild();
    var general = guild.channel("general");
    guild.owner().edits(general).slowmode(30).done();
    var ines = guild.member("Ines");
    ines.says("one", general);

    var refusal = ines.tries(() -> ines.says("two", general)).isRefused("slowmode");
    assertThat(((Problem.RateLimited) refusal).retryAfter()).isBetween(seconds(25), seconds(30));

    world.clock().pass(seconds(31));
    ines.says("three", general);
    guild.owner().says("the owner", general);
    guild.owner().says("need not wait", general);
    assertThat(ines.reads(general))
        .extracting(Message::content)
        .contains("one", "three")
        .doesNotContain("two");
  }

  @Test
  void inSlowModeOneOfTenAtOnceIsSaid() throws Exception {
    var guild = world.guild();
    var general = guild.channel("general");
    guild.owner().edits(general).slowmode(600).done();
    var ines = guild.member("Ines");

    var said = atOnce(10, () -> ines.tries(() -> ines.says("me first", general)).wentWell());

    assertThat(said).containsOnlyOnce(true);
    assertThat(ines.reads(general)).filteredOn(m -> m.content().equals("me first")).hasSize(1);
  }

  @Test
  void inSlowModeTheSameNonceIsNoSecondMessage() {
    var guild = world.guild();
    var general = guild.channel("general");
    guild.owner().edits(general).slowmode(600).done();
    var ines = guild.member("Ines");

    var first = ines.sends(Drafts.saying("once", "n-4"), general);

    assertThat(ines.sends(Drafts.saying("once", "n-4"), general)).isEqualTo(first);
  }

  @Test
  void whoeverSendsHasReadWhatStandsAbove() {
    var guild = world.guild();
    var general = guild.channel("general");
    var ines = guild.member("Ines");
    guild.owner().says("look, " + ines.mention(), general);
    assertThat(ines.readState(general).mentionCount()).isEqualTo(1);

    var answer = ines.says("I see", general);

    assertThat(ines.readState(general).lastReadId()).isEqualTo(answer.id());
    assertThat(ines.readState(general).mentionCount()).isZero();
    assertThat(ines.log()).endsWith("MESSAGE_ACK");
  }

  private static Duration seconds(int seconds) {
    return Duration.ofSeconds(seconds);
  }
}
