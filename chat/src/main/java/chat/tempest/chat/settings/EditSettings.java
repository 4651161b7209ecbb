package chat.tempest.chat.settings;

import chat.tempest.chat.Actor;
import chat.tempest.core.Problem;
import chat.tempest.db.Transactions;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Changes some of one's own settings. */
public final class EditSettings {
  private final Transactions transactions;
  private final SettingsStore settings;

  public EditSettings(Transactions transactions, SettingsStore settings) {
    this.transactions = transactions;
    this.settings = settings;
  }

  /**
   * @param changes a null drops its key
   * @throws Problem.Invalid where they become longer than 16 KiB
   */
  public Settings edit(Actor actor, Map<String, @Nullable Object> changes) {
    return transactions.write(
        tx -> {
          var before =
              settings.lock(tx, actor.userId()).orElseThrow(() -> Problem.notFound(actor.userId()));
          var after = before.with(changes);
          settings.set(tx, actor.userId(), after);
          return after;
        });
  }
}
