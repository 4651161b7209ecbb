@NullMarked
package chat.tempest.app;

import org.jspecify.annotations.NullMarked;
