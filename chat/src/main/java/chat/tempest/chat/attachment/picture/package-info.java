/**
 * Pictures as far as a server must know them: what kind a file is, how large it will be on the
 * screen, and how to copy it without what it tells of its maker. Nothing is ever decoded.
 */
@NullMarked
package chat.tempest.chat.attachment.picture;

import org.jspecify.annotations.NullMarked;
