/** What goes over the wire: the shapes of REST and gateway, CBOR, frames. No I/O. */
@NullMarked
package chat.tempest.protocol;

import org.jspecify.annotations.NullMarked;
