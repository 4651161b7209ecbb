package chat.tempest.db.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A process of its own that starts a server, so that it can be killed. */
final class Child implements AutoCloseable {
  private final Process process;

  private Child(Process process) {
    this.process = process;
  }

  /** Runs until it is killed, or until the one who started it is gone. */
  static final class Program {
    private Program() {}

    public static void main(String[] arguments) throws IOException {
      var server =
          EmbeddedPostgres.start(
              Path.of(arguments[0]), Path.of(arguments[1]), Durability.valueOf(arguments[2]));
      System.out.println("url " + server.config().jdbcUrl());
      InputStream parent = System.in;
      while (parent.read() != -1) {
        Thread.onSpinWait();
      }
    }
  }

  static Child start(List<String> prefix, String classPath, Object... arguments)
      throws IOException {
    var line = new ArrayList<>(prefix);
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.addAll(List.of("-Xmx128m", "-cp", classPath, Program.class.getName()));
    List.of(arguments).forEach(argument -> line.add(argument.toString()));
    return new Child(
        new ProcessBuilder(line)
            .directory(Path.of("/").toFile())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start());
  }

  static Child start(Path folder, Path programs, Durability durability) throws IOException {
    return start(List.of(), System.getProperty("java.class.path"), folder, programs, durability);
  }

  /** Waits until its server runs, and gives the server's address. */
  String url() throws IOException {
    var lines = process.inputReader();
    for (var line = lines.readLine(); line != null; line = lines.readLine()) {
      if (line.startsWith("url ")) {
        return line.substring(4);
      }
    }
    throw new IOException("the child process ended before its server ran");
  }

  /** With SIGKILL: nothing of it can say good-bye. */
  void kill() {
    process.destroyForcibly().onExit().join();
  }

  @Override
  public void close() {
    kill();
  }
}
