/** Every route of the table, tried with what no honest client sends. */
@NullMarked
package chat.tempest.app.hostile;

import org.jspecify.annotations.NullMarked;
