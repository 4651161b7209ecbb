@NullMarked
package chat.tempest.cluster;

import org.jspecify.annotations.NullMarked;
