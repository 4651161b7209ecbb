/**
 * PostgreSQL: pool, transactions, migrations, the event log and its bus.
 *
 * <p>How rows become values, in one way everywhere: a store asks for a record by its class, as in
 * {@code tx.query(LOCK).bind("id", id).mapTo(Row.class).findOne()}. Any record will do without
 * being registered: each component is read from the column of its name in snake_case ({@code
 * guildId} from {@code guild_id}), a component whose column is not selected is an error unless it
 * is {@code @Nullable}, and so is a null in it. A single column is asked for by its type: {@code
 * mapTo(ChannelId.class)}, {@code mapTo(Instant.class)}. A record whose rows need thought (masks,
 * lists, joins) is mapped by a lambda: {@code map((rs, context) -> …)}.
 *
 * <p>Bound and read without ado: ids (bigint), {@code Instant} (timestamptz), lists of ids by
 * {@code bindArray("ids", RoleId.class, ids)} (bigint[]). A mask has two columns: see {@link
 * chat.tempest.db.PermissionColumns}; or select {@code ROW(allow_low, allow_high) AS allow} and it
 * is read as one.
 */
@NullMarked
package chat.tempest.db;

import org.jspecify.annotations.NullMarked;
