/** The routes of the audit log. */
@NullMarked
package chat.tempest.api.audit;

import org.jspecify.annotations.NullMarked;
