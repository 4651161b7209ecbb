package chat.tempest.api.route;

import java.nio.file.Path;

/**
 * A file that came with a request. It is deleted when the route has answered: move what is to stay.
 *
 * @param index the n of the part's name {@code files[n]}
 * @param filename as the client gave it: not to be trusted, and never a path
 * @param contentType as the client gave it: not to be trusted
 * @param file where its bytes are
 * @param size in bytes
 */
public record Upload(int index, String filename, String contentType, Path file, long size) {}
