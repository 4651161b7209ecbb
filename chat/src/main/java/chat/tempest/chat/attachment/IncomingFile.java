package chat.tempest.chat.attachment;

import java.nio.file.Path;
import java.util.Optional;

/**
 * A file that somebody wants to send.
 *
 * @param filename as the client gave it; it is cleaned before it is used
 * @param file where its bytes are; it stays there
 */
public record IncomingFile(String filename, Optional<AltText> description, Path file) {}
