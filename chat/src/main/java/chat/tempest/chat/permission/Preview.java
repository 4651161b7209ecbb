package chat.tempest.chat.permission;

import chat.tempest.chat.access.MemberDifference;
import java.util.List;

/**
 * Who would gain and lose what.
 *
 * @param affectedMembers all of them
 * @param members the first of them, and of each the first changes
 */
public record Preview(int affectedMembers, List<MemberDifference> members) {
  private static final int MOST = 50;

  static Preview of(List<MemberDifference> all) {
    return new Preview(all.size(), all.stream().limit(MOST).map(Preview::first).toList());
  }

  private static MemberDifference first(MemberDifference member) {
    return new MemberDifference(member.userId(), member.changes().stream().limit(MOST).toList());
  }
}
