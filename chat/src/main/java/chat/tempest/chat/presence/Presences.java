package chat.tempest.chat.presence;

import chat.tempest.core.UserId;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Who is there now, as others see it. The gateway writes it. */
public final class Presences {
  /** What everybody is who is not known here. */
  public static final String OFFLINE = "offline";

  private final Map<UserId, String> statuses = new ConcurrentHashMap<>();

  /**
   * @param status online, idle or dnd; invisible is {@link #offline}
   */
  public void online(UserId user, String status) {
    statuses.put(user, status);
  }

  public void offline(UserId user) {
    statuses.remove(user);
  }

  /** online, idle, dnd or offline. */
  public String statusOf(UserId user) {
    return statuses.getOrDefault(user, OFFLINE);
  }

  /** The statuses of those of them who are not offline. */
  public Map<UserId, String> of(Collection<UserId> users) {
    var present = new HashMap<UserId, String>();
    for (var user : users) {
      var status = statuses.get(user);
      if (status != null) {
        present.put(user, status);
      }
    }
    return present;
  }
}
