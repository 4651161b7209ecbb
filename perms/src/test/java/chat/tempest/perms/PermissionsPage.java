package chat.tempest.perms;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Makes the generated parts of {@code docs/permissions.md}; what stands around them stays. */
final class PermissionsPage {
  private PermissionsPage() {}

  static String into(String page) {
    return replace(replace(page, "bits", bits()), "implied", implied());
  }

  private static String replace(String page, String part, String body) {
    var begin = "<!-- generated: " + part + " -->\n";
    var end = "<!-- end: " + part + " -->";
    int from = page.indexOf(begin);
    int to = page.indexOf(end);
    if (from < 0 || to < from) {
      throw new IllegalArgumentException("the page has no place for " + part);
    }
    return page.substring(0, from + begin.length()) + body + page.substring(to);
  }

  private static String bits() {
    return Arrays.stream(Permission.values())
        .map(bit -> "| %d | %s | %s |\n".formatted(bit.bit(), bit.name(), bit.meaning()))
        .collect(
            Collectors.joining(
                "", "| bit | name | what whoever holds it may do |\n|---|---|---|\n", ""));
  }

  private static String implied() {
    return Arrays.stream(ImpliedRule.values())
        .map(rule -> "| %s | %s |\n".formatted(rule.name(), effect(rule)))
        .collect(Collectors.joining("", "| rule | what it does |\n|---|---|\n", ""));
  }

  private static String effect(ImpliedRule rule) {
    var taken = PermissionSet.ALL.minus(rule.keeps());
    if (rule.keeps().isEmpty()) {
      return "takes everything";
    }
    return rule.keeps().size() < taken.size()
        ? "keeps " + names(rule.keeps()) + " only"
        : "takes " + names(taken);
  }

  private static String names(PermissionSet set) {
    return set.stream().map(Permission::name).collect(Collectors.joining(", "));
  }
}
