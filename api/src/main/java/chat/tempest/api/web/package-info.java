/** The files of the web client. */
@NullMarked
package chat.tempest.api.web;

import org.jspecify.annotations.NullMarked;
