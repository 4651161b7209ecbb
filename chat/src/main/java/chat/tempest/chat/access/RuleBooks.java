package chat.tempest.chat.access;

import chat.tempest.core.GuildId;
import chat.tempest.db.Transaction;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The rule books of the guilds that were lately asked for. A book is used only at the version that
 * the asking transaction sees, so that none is ever stale, on whatever node the rules were changed.
 */
final class RuleBooks {
  private static final int KEPT = 4_096;

  private final RuleStore store;
  private final Map<GuildId, RuleBook> books =
      Collections.synchronizedMap(
          new LinkedHashMap<>(64, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<GuildId, RuleBook> eldest) {
              return size() > KEPT;
            }
          });

  RuleBooks(RuleStore store) {
    this.store = store;
  }

  /**
   * @param version what {@code guilds.rules_version} is for this transaction. Not to be called
   *     after the transaction itself changed the rules: a book of what may be rolled back would be
   *     kept.
   */
  RuleBook at(Transaction tx, GuildId guild, long version) {
    var known = books.get(guild);
    if (known != null && known.version() == version) {
      return known;
    }
    var book = new RuleBookReader(guild, store.load(tx, guild)).read();
    books.put(guild, book);
    return book;
  }

  void forget(GuildId guild) {
    books.remove(guild);
  }
}
