package chat.tempest.chat.access;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

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
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes a rule book of its lines. */
final class RuleBookReader {
  private final GuildId guild;
  private final List<Line> lines;

  RuleBookReader(GuildId guild, List<Line> lines) {
    this.guild = guild;
    this.lines = lines;
  }

  RuleBook read() {
    var head = of("guild").findFirst().orElseThrow();
    var scopes = scopes();
    var roles = of("role").map(RuleBookReader::role).toList();
    var ofGuild = scopes.getOrDefault(guild.value(), Overwrites.NONE).all();
    var rules = new GuildRules(head.id(), guild.value(), roles, ofGuild);
    return new RuleBook(head.of(), rules, spots(scopes));
  }

  private Stream<Line> of(String kind) {
    return lines.stream().filter(line -> line.kind().equals(kind));
  }

  private static RoleMask role(Line line) {
    return new RoleMask(line.id(), line.number(), line.allow(), line.deny());
  }

  private Map<Long, Overwrites> scopes() {
    return Stream.concat(of("overwrite_role"), of("overwrite_user"))
        .collect(groupingBy(Line::of, mapping(RuleBookReader::overwrite, toList())))
        .entrySet()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, e -> Overwrites.of(e.getValue())));
  }

  private static PermissionOverwrite overwrite(Line line) {
    var target = line.kind().equals("overwrite_role") ? Target.ROLE : Target.USER;
    var end = line.expiresAt() == null ? null : line.expiresAt().toInstant();
    return new PermissionOverwrite(target, line.id(), line.allow(), line.deny(), end);
  }

  /** Sorted by parent, so that bulk resolution shares a category's work. */
  private List<Spot> spots(Map<Long, Overwrites> scopes) {
    return of("channel")
        .sorted(Comparator.comparingLong(Line::of))
        .map(line -> spot(line, id -> scopes.getOrDefault(id, Overwrites.NONE)))
        .toList();
  }

  private static Spot spot(Line line, LongFunction<Overwrites> scope) {
    var parent = line.of() == 0 ? null : new ChannelId(line.of());
    var own = scope.apply(line.id());
    var place =
        line.number() == ChannelType.CATEGORY.number()
            ? Place.category(own)
            : Place.channel(scope.apply(line.of()), own);
    return new Spot(new ChannelId(line.id()), parent, place);
  }
}
