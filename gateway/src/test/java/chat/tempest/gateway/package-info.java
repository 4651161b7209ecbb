@NullMarked
package chat.tempest.gateway;

import org.jspecify.annotations.NullMarked;
