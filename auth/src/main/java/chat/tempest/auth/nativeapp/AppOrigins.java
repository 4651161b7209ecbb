package chat.tempest.auth.nativeapp;

import java.util.Set;

/**
 * The origins that the pages of the desktop app have: its own scheme on macOS and Linux, and a host
 * of its own on Windows and Android. Every app that is built the same way has them, so they say
 * nothing of who calls: tokens and proofs do.
 */
public final class AppOrigins {
  private static final Set<String> ALL = Set.of("tauri://localhost", "http://tauri.localhost");

  private AppOrigins() {}

  /**
   * @param origin the value of the header {@code Origin}, which browsers write in one way
   */
  public static boolean contains(String origin) {
    return ALL.contains(origin);
  }
}
