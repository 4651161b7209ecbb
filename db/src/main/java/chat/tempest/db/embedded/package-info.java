/**
 * A PostgreSQL that comes with the program: unpacked, started, stopped and found again by it. Meant
 * for real data: it syncs, asks for a password, and listens on the loopback address alone.
 */
@NullMarked
package chat.tempest.db.embedded;

import org.jspecify.annotations.NullMarked;
