/**
 * The other processes of the same installation: news goes to them over Redis. Nothing here must
 * arrive: whoever publishes keeps the truth elsewhere, and is told when something may have been
 * missed.
 */
@NullMarked
package chat.tempest.cluster;

import org.jspecify.annotations.NullMarked;
