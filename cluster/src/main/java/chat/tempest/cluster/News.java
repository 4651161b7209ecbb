package chat.tempest.cluster;

import java.util.function.Supplier;

/**
 * One piece of news.
 *
 * @param content asked for on the thread that sends, so that whoever publishes encodes nothing
 */
record News(Topic topic, Supplier<byte[]> content) {}
