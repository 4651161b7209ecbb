package chat.tempest.gateway;

import java.time.Duration;

/**
 * @param publicOrigin the only web origin that may connect, beside those of native apps, as in
 *     {@code https://chat.example}
 * @param heartbeatInterval what clients are told; one and a half of it without a heartbeat is too
 *     late
 * @param identifyWithin how long a connection may stay without a session
 * @param queueLimit bytes that may wait for a slow client, beside its Ready
 * @param presenceGrace how long somebody still counts as there after their last connection broke
 * @param drainFor how long clients have for leaving by themselves when the server stops
 */
public record GatewayConfig(
    String publicOrigin,
    Duration heartbeatInterval,
    Duration identifyWithin,
    long queueLimit,
    Duration presenceGrace,
    Duration drainFor) {

  public static GatewayConfig of(String publicOrigin) {
    return new GatewayConfig(
        publicOrigin,
        Duration.ofSeconds(30),
        Duration.ofSeconds(5),
        4L << 20,
        Duration.ofSeconds(10),
        Duration.ofSeconds(2));
  }
}
