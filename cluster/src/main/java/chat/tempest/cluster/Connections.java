package chat.tempest.cluster;

import java.time.Duration;
import redis.clients.jedis.DefaultJedisClientConfig;
import redis.clients.jedis.HostAndPort;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.JedisClientConfig;

/** Opens connections to Redis. */
record Connections(RedisAddress address) {
  private static final Duration ANSWERS_WITHIN = Duration.ofSeconds(2);

  /** A subscriber hears at least its own node's sign of life each second; else the line is dead. */
  private static final Duration SILENT_FOR = Duration.ofSeconds(5);

  /**
   * @throws redis.clients.jedis.exceptions.JedisException where there is none
   */
  Jedis open() {
    return new Jedis(new HostAndPort(address.host(), address.port()), config());
  }

  private JedisClientConfig config() {
    return DefaultJedisClientConfig.builder()
        .connectionTimeoutMillis((int) ANSWERS_WITHIN.toMillis())
        .socketTimeoutMillis((int) ANSWERS_WITHIN.toMillis())
        .blockingSocketTimeoutMillis((int) SILENT_FOR.toMillis())
        .clientName("tempest")
        .ssl(address.tls())
        .user(address.user())
        .password(address.password())
        .build();
  }
}
