package chat.tempest.db.embedded;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/** The server's configuration files. Written anew at each start; ALTER SYSTEM adds to them. */
final class Settings {
  /** Who may connect: from this machine, with the password. */
  static final String HOST_BASED_AUTHENTICATION = "host all all 127.0.0.1/32 scram-sha-256\n";

  private static final String CONFIGURATION =
      """
      # Written by Tempest at each start. For settings of your own use ALTER SYSTEM.
      listen_addresses = '127.0.0.1'
      unix_socket_directories = ''
      max_connections = 50
      password_encryption = 'scram-sha-256'

      shared_buffers = '128MB'
      max_wal_size = '1GB'
      checkpoint_timeout = '15min'
      fsync = ${durable}
      synchronous_commit = ${durable}
      full_page_writes = ${durable}

      timezone = 'UTC'
      log_timezone = 'UTC'
      # Refusals of statements are the program's to report; here stands what befalls the server.
      log_min_messages = 'log'
      log_min_error_statement = 'fatal'
      log_checkpoints = off
      log_line_prefix = '%m [%p] '
      """;

  private final String text;

  Settings(Durability durability) {
    text = CONFIGURATION.replace("${durable}", durability.setting());
  }

  String text() {
    return text + "cluster_name = '" + name() + "'\n";
  }

  /** Names the server after its settings: one that was left behind is only taken with the same. */
  String name() {
    var checksum = new CRC32();
    checksum.update(text.getBytes(StandardCharsets.UTF_8));
    return "tempest-" + Long.toHexString(checksum.getValue());
  }
}
