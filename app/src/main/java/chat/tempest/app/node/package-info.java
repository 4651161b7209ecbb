/** What nodes of one installation tell each other, and how they find what nobody told. */
@NullMarked
package chat.tempest.app.node;

import org.jspecify.annotations.NullMarked;
