package chat.tempest.app.config;

import chat.tempest.auth.crypto.Secret;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

/** The secret as it was set, or one that was made at the first start. */
final class Secrets {
  private static final int BYTES = 32;
  private static final String FILE = "secret";

  private Secrets() {}

  static Secret secret(Optional<String> set, Path data) {
    return set.map(text -> decoded(text, "TEMPEST_SECRET")).orElseGet(() -> kept(data));
  }

  private static Secret kept(Path data) {
    var file = data.resolve(FILE);
    try {
      Files.createDirectories(data);
      if (!Files.exists(file)) {
        make(file);
      }
      return decoded(Files.readString(file).strip(), file.toString());
    } catch (IOException e) {
      throw BadConfig.of(Setting.TEMPEST_DATA, "is not a folder that can be written: " + data);
    }
  }

  private static void make(Path file) throws IOException {
    var bytes = new byte[BYTES];
    new SecureRandom().nextBytes(bytes);
    var mode = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    try {
      Files.createFile(file, mode);
    } catch (FileAlreadyExistsException another) {
      return; // process was faster, and its secret is as good
    }
    Files.writeString(file, HexFormat.of().formatHex(bytes), StandardOpenOption.SYNC);
  }

  /** Never says what it was given. */
  private static Secret decoded(String text, String where) {
    try {
      var bytes =
          text.matches("([0-9a-fA-F]{2})+")
              ? HexFormat.of().parseHex(text)
              : Base64.getDecoder().decode(text.replace('-', '+').replace('_', '/'));
      return new Secret(bytes);
    } catch (IllegalArgumentException notASecret) {
      throw new BadConfig(where + " is not 32 bytes or more in hex or base64.");
    }
  }
}
