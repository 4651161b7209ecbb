package chat.tempest.chat.settings;

import chat.tempest.chat.Actor;
import chat.tempest.core.Problem;
import chat.tempest.db.Transactions;

/** Shows people their own settings. */
public final class ReadSettings {
  private final Transactions transactions;
  private final SettingsStore settings;

  public ReadSettings(Transactions transactions, SettingsStore settings) {
    this.transactions = transactions;
    this.settings = settings;
  }

  public Settings read(Actor actor) {
    return transactions
        .read(tx -> settings.get(tx, actor.userId()))
        .orElseThrow(() -> Problem.notFound(actor.userId()));
  }
}
