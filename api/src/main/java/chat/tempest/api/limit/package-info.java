/** How often: token buckets for addresses and for accounts. */
@NullMarked
package chat.tempest.api.limit;

import org.jspecify.annotations.NullMarked;
