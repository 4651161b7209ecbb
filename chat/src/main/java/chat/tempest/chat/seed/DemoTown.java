package chat.tempest.chat.seed;

import chat.tempest.chat.Actor;
import chat.tempest.chat.Chat;
import chat.tempest.chat.channel.ChannelDraft;
import chat.tempest.chat.channel.ChannelKind;
import chat.tempest.chat.channel.ChannelName;
import chat.tempest.chat.channel.Topic;
import chat.tempest.chat.guild.GuildDraft;
import chat.tempest.chat.guild.GuildName;
import chat.tempest.chat.invite.InviteCode;
import chat.tempest.chat.invite.InviteDraft;
import chat.tempest.chat.invite.MaxAge;
import chat.tempest.chat.message.AllowedMentions;
import chat.tempest.chat.message.Content;
import chat.tempest.chat.message.MessageDraft;
import chat.tempest.chat.message.ReplyTo;
import chat.tempest.core.ChannelId;
import chat.tempest.core.GuildId;
import chat.tempest.core.MessageId;
import chat.tempest.protocol.ChannelType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The server of the demo with its people and places. */
final class DemoTown {
  static final String OWNER = "Mara";
  private static final ChannelKind TEXT = new ChannelKind(ChannelType.TEXT.number());
  private static final ChannelKind CATEGORY = new ChannelKind(ChannelType.CATEGORY.number());
  private static final MaxAge FOR_EVER = new MaxAge(0);

  private final Map<String, Actor> people;
  private final GuildId guild;
  private final Map<String, ChannelId> places = new HashMap<>();
  private Optional<MessageId> before = Optional.empty();

  private DemoTown(Map<String, Actor> people, GuildId guild) {
    this.people = people;
    this.guild = guild;
  }

  static DemoTown build(Chat chat, Map<String, Actor> people) {
    var owner = owner(people);
    var draft = new GuildDraft(new GuildName("Garden Club"));
    var town = new DemoTown(people, chat.createGuild().create(owner, draft).id());
    town.places(chat, owner);
    town.gather(chat, owner);
    new DemoRoles(chat, owner, town.guild, name -> person(people, name).userId(), town::place)
        .make();
    return town;
  }

  private static Actor owner(Map<String, Actor> people) {
    return person(people, OWNER);
  }

  private static Actor person(Map<String, Actor> people, String name) {
    var actor = people.get(name);
    if (actor == null) {
      throw new IllegalArgumentException("nobody is called " + name);
    }
    return actor;
  }

  private void places(Chat chat, Actor owner) {
    for (var channel : chat.readChannels().all(owner, guild)) {
      chat.deleteChannel().delete(owner, channel.id());
    }
    var welcome = place(chat, owner, "Welcome", CATEGORY, "", null);
    place(chat, owner, "rules", TEXT, "Three of them", welcome);
    place(chat, owner, "announcements", TEXT, "What everybody should know", welcome);
    var talk = place(chat, owner, "Talk", CATEGORY, "", null);
    place(
        chat, owner, "general", TEXT, "What grows, what fails, and what to do this weekend", talk);
    for (var name :
        List.of(
            "vegetables", "compost", "plant-help", "harvest-photos", "seed-swap", "moderators")) {
      place(chat, owner, name, TEXT, "", talk);
    }
  }

  private ChannelId place(
      Chat chat,
      Actor owner,
      String name,
      ChannelKind kind,
      String topic,
      @Nullable ChannelId parent) {
    var draft =
        new ChannelDraft(
            new ChannelName(name),
            Optional.of(kind),
            topic.isEmpty() ? Optional.empty() : Optional.of(new Topic(topic)),
            Optional.ofNullable(parent),
            Optional.empty());
    var id = chat.createChannel().create(owner, guild, draft).id();
    places.put(name, id);
    return id;
  }

  private ChannelId place(String name) {
    var channel = places.get(name);
    if (channel == null) {
      throw new IllegalArgumentException("there is no channel " + name);
    }
    return channel;
  }

  private void gather(Chat chat, Actor owner) {
    var code = new InviteCode(invite(chat));
    people.values().stream()
        .filter(person -> !person.equals(owner))
        .forEach(person -> chat.joinGuild().join(person, code));
  }

  /** The code of a link that never ends. */
  String invite(Chat chat) {
    var forever = new InviteDraft(Optional.of(FOR_EVER), Optional.empty());
    return chat.createInvite().create(owner(people), guild, forever).code();
  }

  void say(Chat chat, Script.Line line) {
    var channel = place(line.channel());
    var draft =
        new MessageDraft(
            new Content(withMentions(line.text())),
            Optional.empty(),
            before.filter(id -> line.reply()).map(ReplyTo::new),
            Optional.of(new AllowedMentions(Optional.of(false))),
            Optional.empty());
    var said = chat.sendMessage().send(person(people, line.speaker()), channel, draft, List.of());
    before = Optional.of(said.id());
  }

  private String withMentions(String text) {
    var named = text;
    for (var person : people.entrySet()) {
      var id = person.getValue().userId();
      named = named.replace("@" + person.getKey(), "<@" + id + ">");
    }
    var channel = places.get("plant-help");
    return channel == null ? named : named.replace("#plant-help", "<#" + channel + ">");
  }
}
