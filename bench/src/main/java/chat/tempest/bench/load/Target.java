package chat.tempest.bench.load;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;

/** The server under load. */
interface Target extends AutoCloseable {
  /** Its PUBLIC_ORIGIN, where it also is reached. */
  String origin();

  Watched watched();

  @Override
  void close();

  /** One that runs already, and goes on. */
  record Running(String origin, Watched watched) implements Target {
    @Override
    public void close() {}
  }

  /**
   * @throws BadOption where none answers there
   */
  static Target running(String origin, Watched watched) {
    if (!isReady(origin)) {
      throw new BadOption("No server is ready at " + origin + ".");
    }
    watched.cpu();
    return new Running(origin, watched);
  }

  /** Whether a server answers there and says that it is ready. */
  static boolean isReady(String origin) {
    var request = HttpRequest.newBuilder(URI.create(origin + "/health/ready")).build();
    try (var http = HttpClient.newHttpClient()) {
      return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException notThere) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
