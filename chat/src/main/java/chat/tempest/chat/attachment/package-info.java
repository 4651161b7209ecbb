/**
 * Files of messages: taken in with their makers' traces removed, kept on disk beside the database,
 * given out by signed addresses.
 */
@NullMarked
package chat.tempest.chat.attachment;

import org.jspecify.annotations.NullMarked;
