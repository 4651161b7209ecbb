package chat.tempest.chat.access;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import chat.tempest.chat.access.RuleStore.Line;
import chat.tempest.core.ChannelId;
import chat.tempest.core.GuildId;
import chat.tempest.perms.GuildRules;
import chat.tempest.perms.Overwrites;
import chat.tempest.perms.PermissionOverwrite;
import chat.tempest.perms.Place;
import chat.tempest.perms.RoleMask;
import chat.tempest.perms.Target;
import chat.tempest.protocol.ChannelType;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Makes a rule book of its lines, or the spots of threads that stand in none. */
final class RuleBookReader {
  private final GuildId guild;
  private final List<Line> lines;
  private final Map<Long, Overwrites> overwrites;
  private final Map<Long, List<Long>> threadMembers;

  RuleBookReader(GuildId guild, List<Line> lines) {
    this.guild = guild;
    this.lines = lines;
    overwrites =
        Stream.concat(of("overwrite_role"), of("overwrite_user"))
            .collect(
                groupingBy(
                    Line::of,
                    mapping(
                        RuleBookReader::overwrite, collectingAndThen(toList(), Overwrites::of))));
    threadMembers = of("thread_member").collect(groupingBy(Line::of, mapping(Line::id, toList())));
  }

  RuleBook read() {
    var head = of("guild").findFirst().orElseThrow();
    var roles = of("role").map(RuleBookReader::role).toList();
    var rules = new GuildRules(head.id(), guild.value(), roles, overwrites(guild.value()).all());
    return new RuleBook(head.of(), rules, spots());
  }

  /**
   * The threads that the lines speak of.
   *
   * @param channels finds the spot of a channel
   */
  List<Spot> threads(Function<ChannelId, Optional<Spot>> channels) {
    return of("thread").flatMap(line -> thread(line, channels).stream()).toList();
  }

  private Stream<Line> of(String kind) {
    return lines.stream().filter(line -> line.kind().equals(kind));
  }

  private Overwrites overwrites(long scope) {
    return overwrites.getOrDefault(scope, Overwrites.NONE);
  }

  private static RoleMask role(Line line) {
    return new RoleMask(line.id(), line.number(), line.allow(), line.deny());
  }

  private static PermissionOverwrite overwrite(Line line) {
    var target = line.kind().equals("overwrite_role") ? Target.ROLE : Target.USER;
    var end = line.expiresAt() == null ? null : line.expiresAt().toInstant();
    return new PermissionOverwrite(target, line.id(), line.allow(), line.deny(), end);
  }

  /** Sorted by category, so that bulk resolution shares a category's work. */
  private List<Spot> spots() {
    var channels = of("channel").map(this::channel).collect(toMap(Spot::id, Function.identity()));
    var threads = threads(id -> Optional.ofNullable(channels.get(id)));
    return Stream.concat(channels.values().stream(), threads.stream())
        .sorted(Comparator.comparingLong(RuleBookReader::category))
        .toList();
  }

  private static long category(Spot spot) {
    return spot.above().isEmpty() ? 0 : spot.above().getLast().value();
  }

  private Spot channel(Line line) {
    var id = new ChannelId(line.id());
    var own = overwrites(line.id());
    if (line.number() == ChannelType.CATEGORY.number()) {
      return new Spot(id, List.of(), Place.category(own));
    }
    var above = line.of() == 0 ? List.<ChannelId>of() : List.of(new ChannelId(line.of()));
    return new Spot(id, above, Place.channel(overwrites(line.of()), own));
  }

  private Optional<Spot> thread(Line line, Function<ChannelId, Optional<Spot>> channels) {
    return channels.apply(new ChannelId(line.of())).map(channel -> thread(line, channel));
  }

  private Spot thread(Line line, Spot channel) {
    var above = Stream.concat(Stream.of(channel.id()), channel.above().stream()).toList();
    return new Spot(new ChannelId(line.id()), above, place(line, channel.place()));
  }

  private Place place(Line line, Place channel) {
    var own = overwrites(line.id());
    if (line.number() == ChannelType.PUBLIC_THREAD.number()) {
      return Place.thread(channel.category(), channel.channel(), own);
    }
    var members = threadMembers.getOrDefault(line.id(), List.of());
    return Place.privateThread(channel.category(), channel.channel(), own, members);
  }
}
