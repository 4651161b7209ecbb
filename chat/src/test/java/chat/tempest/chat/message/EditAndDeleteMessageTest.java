package chat.tempest.chat.message;

import static chat.tempest.perms.Permission.EDIT_OWN_MESSAGES;
import static chat.tempest.perms.Permission.MANAGE_MESSAGES;
import static org.assertj.core.api.Assertions.assertThat;

import chat.tempest.chat.world.World;
import chat.tempest.chat.world.Worlds;
import chat.tempest.protocol.MessageType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Worlds.class)
class EditAndDeleteMessageTest {
  private final World world;

  EditAndDeleteMessageTest(World world) {
    this.world = world;
  }

  @Test
  void onesOwnMessageSaysSomethingElseFromNowOn() {
    var guild = world.guild();
    var general = guild.channel("general");
    var ines = guild.member("Ines");
    var sent = ines.says("The pear tree is raedy.", general);

    var edited = ines.edits(sent, "The pear tree is ready.");

    assertThat(edited.content()).isEqualTo("The pear tree is ready.");
    assertThat(edited.editedTimestamp()).isNotNull();
    assertThat(edited.timestamp()).isEqualTo(sent.timestamp());
    assertThat(guild.owner().reads(general).getFirst()).isEqualTo(edited);
    assertThat(guild.log()).endsWith("MESSAGE_UPDATE");
  }

  @Test
  void anEditThatChangesNothingIsNoEvent() {
    var guild = world.guild();
    var sent = guild.owner().says("hi", guild.channel("general"));
    int seen = guild.log().size();

    assertThat(guild.owner().edits(sent, " hi ")).isEqualTo(sent);
    assertThat(guild.logAfter(seen)).isEmpty();
  }

  @Test
  void nobodyPutsWordsIntoAnothersMouth() {
    var guild = world.guild();
    var ines = guild.member("Ines");
    var sent = ines.says("hi", guild.channel("general"));
    int seen = guild.log().size();

    guild.owner().tries(() -> guild.owner().edits(sent, "bye")).isRefused("not_author");

    assertThat(guild.logAfter(seen)).isEmpty();
    assertThat(ines.reads(sent.channelId()).getFirst()).isEqualTo(sent);
  }

  @Test
  void nothingIsNotLeftOfAMessage() {
    var guild = world.guild();
    var owner = guild.owner();
    var sent = owner.says("hi", guild.channel("general"));

    owner.tries(() -> owner.edits(sent, "  ")).isRefusedAt("content");
  }

  @Test
  void withoutEditOwnMessagesWhatIsSaidIsSaid() {
    var guild = world.guild();
    var ines = guild.member("Ines");
    var sent = ines.says("hi", guild.channel("general"));
    guild.everyoneMayNot(EDIT_OWN_MESSAGES);

    ines.tries(() -> ines.edits(sent, "bye")).isRefused("missing_permission", EDIT_OWN_MESSAGES);
  }

  @Test
  void theGreetingOfANewMemberIsNotTheirsToEdit() {
    var guild = world.guild();
    var general = guild.channel("general");
    var ines = guild.member("Ines");
    var greeting = ines.reads(general).getFirst();
    assertThat(greeting.type()).isEqualTo(MessageType.MEMBER_JOIN.number());

    ines.tries(() -> ines.edits(greeting, "I was here")).isRefused("not_author");
  }

  @Test
  void onesOwnMessageCanBeDeleted() {
    var guild = world.guild();
    var ines = guild.member("Ines");
    var sent = ines.says("hi", guild.channel("general"));

    ines.deletes(sent);

    assertThat(ines.reads(sent.channelId())).doesNotContain(sent);
    assertThat(guild.log()).endsWith("MESSAGE_DELETE");
    assertThat(guild.audit()).doesNotContain("MESSAGE_DELETE");
    ines.triesTo(() -> ines.deletes(sent)).isRefused("unknown_message");
  }

  @Test
  void anothersMessageNeedsAModerator() {
    var guild = world.guild();
    var ines = guild.member("Ines");
    var theo = guild.member("Theo");
    var sent = ines.says("buy now", guild.channel("general"));

    theo.triesTo(() -> theo.deletes(sent)).isRefused("missing_permission", MANAGE_MESSAGES);

    guild.give(theo, guild.role("Keepers", MANAGE_MESSAGES));
    theo.deletes(sent);
    assertThat(ines.reads(sent.channelId())).doesNotContain(sent);
    assertThat(guild.audit()).endsWith("MESSAGE_DELETE");
  }

  @Test
  void aMessageIsFoundInItsOwnChannelOnly() {
    var guild = world.guild();
    var owner = guild.owner();
    var compost = guild.newChannel("compost");
    var sent = owner.says("hi", guild.channel("general"));
    var chat = world.chat();

    owner
        .tries(() -> chat.readMessages().one(owner.actor(), compost, sent.id()))
        .isRefused("unknown_message");
    owner
        .triesTo(() -> chat.deleteMessage().delete(owner.actor(), compost, sent.id()))
        .isRefused("unknown_message");
  }
}
