package chat.tempest.api.route;

import java.nio.file.Path;

/**
 * A file as the answer of a route. Ranges (RFC 9110 section 14) are served.
 *
 * @param file where its bytes are
 * @param size in bytes
 * @param contentType what it is sent as; the browser does not guess another
 * @param filename what it is saved as
 * @param inline whether the browser may show it; else it is saved
 */
public record Download(Path file, long size, String contentType, String filename, boolean inline) {}
