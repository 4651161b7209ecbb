@NullMarked
package chat.tempest.auth.place;

import org.jspecify.annotations.NullMarked;
