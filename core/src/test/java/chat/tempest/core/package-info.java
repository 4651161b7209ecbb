@NullMarked
package chat.tempest.core;

import org.jspecify.annotations.NullMarked;
