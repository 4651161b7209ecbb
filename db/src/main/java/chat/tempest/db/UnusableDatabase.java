package chat.tempest.db;

import org.jspecify.annotations.Nullable;

/**
 * The database cannot be used, and waiting will not help. The message is one or two sentences for
 * the operator: what is wrong and what to do. The program ends with it.
 */
public final class UnusableDatabase extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public UnusableDatabase(String message) {
    super(message);
  }

  public UnusableDatabase(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
