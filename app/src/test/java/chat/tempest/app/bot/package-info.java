@NullMarked
package chat.tempest.app.bot;

import org.jspecify.annotations.NullMarked;
