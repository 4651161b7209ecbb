package chat.tempest.db.embedded;

import chat.tempest.db.UnusableDatabase;
import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The user that the server runs as. PostgreSQL refuses root: then it runs as another user who owns
 * the folder, or, where that user could not get to it (a folder under /root), in a user namespace
 * of its own that leaves it root's files and none of root's powers.
 *
 * @param prefix what stands before each command
 */
record Account(int uid, int gid, List<String> prefix) {
  private static final int ROOT = 0;

  /** {@code folder} exists; {@code probe} is a program that must be able to run. */
  static Account choose(Path folder, Path probe) throws IOException {
    int self = self();
    var accounts = self == ROOT ? forRoot(folder) : List.of(new Account(self, self, List.of()));
    for (var account : accounts) {
      if (account.canUse(folder, probe)) {
        return account;
      }
    }
    throw new UnusableDatabase(
        self == ROOT
            ? "PostgreSQL refuses to run as root, and neither setpriv nor unshare could give it"
                + " another user: start Tempest as a normal user, or set DATABASE_URL."
            : "The user of this process cannot use "
                + folder
                + ", which belongs to another user:"
                + " start Tempest as that user, or name another folder by TEMPEST_DATA.");
  }

  /** The user of this process. */
  static int self() {
    return (int) new UnixSystem().getUid();
  }

  private static List<Account> forRoot(Path folder) throws IOException {
    int owner = Trees.owner(folder);
    var other =
        owner == ROOT
            ? Passwd.unprivileged()
            : new Passwd(owner, (Integer) Files.getAttribute(folder, "unix:gid"));
    return List.of(
        new Account(
            other.uid(),
            other.gid(),
            List.of(
                "setpriv", "--reuid=" + other.uid(), "--regid=" + other.gid(), "--clear-groups")),
        new Account(ROOT, ROOT, List.of("unshare", "--user")));
  }

  private boolean canUse(Path folder, Path probe) throws IOException {
    if (prefix.isEmpty()) {
      return Trees.owner(folder) == uid && Files.isWritable(folder);
    }
    try {
      return run(Path.of("/"), "test", "-x", folder.resolveSibling(".").toString()).succeeded()
          && run(Path.of("/"), probe.toString(), "--version").succeeded();
    } catch (IOException e) {
      return false;
    }
  }

  /** Makes it the owner of the folder, where it is not. */
  void own(Path folder) throws IOException {
    if (!prefix.isEmpty() && Trees.owner(folder) != uid) {
      Trees.give(folder, uid, gid);
    }
  }

  Command run(Path folder, String... line) throws IOException {
    var whole = new ArrayList<>(prefix);
    whole.addAll(List.of(line));
    return Command.run(folder, whole);
  }
}
