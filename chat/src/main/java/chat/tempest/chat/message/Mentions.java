package chat.tempest.chat.message;

import chat.tempest.core.Problem;
import chat.tempest.core.RoleId;
import chat.tempest.core.UserId;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Whom a text names, as it is written: whether they exist and may be pinged is not said by it.
 *
 * @param users of {@code <@id>}, each once, in their order
 * @param roles of {@code <@&id>}, likewise
 * @param everyone whether {@code @everyone} or {@code @here} stands in it as a word
 */
record Mentions(Set<UserId> users, Set<RoleId> roles, boolean everyone) {
  private static final Pattern NAMED = Pattern.compile("(?<!\\\\)<@(&?)([1-9][0-9]{0,18})>");
  private static final Pattern EVERYONE = Pattern.compile("(?<![\\w\\\\])@(?:everyone|here)\\b");

  /** Code is left out, and what a backslash stands before. */
  static Mentions in(String content) {
    if (content.indexOf('@') < 0) {
      return new Mentions(Set.of(), Set.of(), false);
    }
    var text = CodeSpans.blanked(content);
    var users = new LinkedHashSet<UserId>();
    var roles = new LinkedHashSet<RoleId>();
    NAMED.matcher(text).results().forEach(found -> add(found, users, roles));
    return new Mentions(users, roles, EVERYONE.matcher(text).find());
  }

  private static void add(MatchResult found, Set<UserId> users, Set<RoleId> roles) {
    try {
      if (found.group(1).isEmpty()) {
        users.add(UserId.parse(found.group(2)));
      } else {
        roles.add(RoleId.parse(found.group(2)));
      }
    } catch (Problem.Invalid outOfRange) {
      // 19 digits can be more than an id holds: then it is no mention, but text.
      return;
    }
  }
}
