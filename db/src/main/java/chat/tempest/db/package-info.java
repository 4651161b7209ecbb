/** PostgreSQL: pool, transactions, migrations, the event log, and the embedded server. */
@NullMarked
package chat.tempest.db;

import org.jspecify.annotations.NullMarked;
