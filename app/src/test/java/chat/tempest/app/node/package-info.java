@NullMarked
package chat.tempest.app.node;

import org.jspecify.annotations.NullMarked;
