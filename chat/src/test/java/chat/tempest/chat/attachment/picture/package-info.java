/** Pictures with secrets in them, and what is left of those. */
@NullMarked
package chat.tempest.chat.attachment.picture;

import org.jspecify.annotations.NullMarked;
