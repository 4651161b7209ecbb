/**
 * How records become bytes: deterministic CBOR (RFC 8949 section 4.2.1), and the same as JSON. All
 * that is read here was written by a stranger: bounded, and refused with {@link MalformedException}
 * alone.
 */
@NullMarked
package chat.tempest.protocol.wire;

import org.jspecify.annotations.NullMarked;
