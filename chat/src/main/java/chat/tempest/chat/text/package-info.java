/** The rules that texts of people keep to. */
@NullMarked
package chat.tempest.chat.text;

import org.jspecify.annotations.NullMarked;
