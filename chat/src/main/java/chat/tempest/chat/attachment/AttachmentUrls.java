package chat.tempest.chat.attachment;

import static java.nio.charset.StandardCharsets.UTF_8;

import chat.tempest.core.AttachmentId;
import chat.tempest.core.ChannelId;
import java.net.URLEncoder;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The addresses of files. A picture in a page is fetched without proof or token, so the address
 * itself is the proof: signed, and good for a day to a day and a quarter. It changes four times a
 * day, so that browsers can keep what they fetched.
 */
public final class AttachmentUrls {
  private static final String ALGORITHM = "HmacSHA256";
  private static final String PURPOSE = "tempest attachment addresses 1";
  private static final Duration STEP = Duration.ofHours(6);
  private static final Duration LIFE = Duration.ofHours(24);

  private final SecretKeySpec key;
  private final InstantSource clock;

  /**
   * @param secret the server's own, at least 32 random bytes; the key is derived from it
   */
  public AttachmentUrls(byte[] secret, InstantSource clock) {
    this.key = new SecretKeySpec(mac(new SecretKeySpec(secret, ALGORITHM), PURPOSE), ALGORITHM);
    this.clock = clock;
  }

  /** Relative to the origin. */
  String of(ChannelId channel, AttachmentId id, String filename) {
    var expiry = expiry();
    var name = URLEncoder.encode(filename, UTF_8).replace("+", "%20");
    return "/attachments/%s/%s/%s?ex=%s&hm=%s"
        .formatted(channel, id, name, expiry, signature(channel, id, filename, expiry));
  }

  /** Whether the address was made here and has not expired. */
  boolean isGood(ChannelId channel, AttachmentId id, String filename, String expiry, String mac) {
    var expected = signature(channel, id, filename, expiry);
    // The signature covers the expiry as text, so that only what was made here is read as a number.
    return MessageDigest.isEqual(expected.getBytes(UTF_8), mac.getBytes(UTF_8))
        && clock.instant().isBefore(Instant.ofEpochSecond(Long.parseLong(expiry, 16)));
  }

  /** Hexadecimal seconds since the Unix epoch. */
  private String expiry() {
    long step = STEP.toSeconds();
    long started = Math.floorDiv(clock.instant().getEpochSecond(), step);
    return Long.toHexString((started + 1) * step + LIFE.toSeconds());
  }

  private String signature(ChannelId channel, AttachmentId id, String filename, String expiry) {
    // The name stands last: it is the only part that may hold a slash's likeness or a line's end.
    var signed = String.join("/", channel.toString(), id.toString(), expiry, filename);
    return HexFormat.of().formatHex(mac(key, signed));
  }

  private static byte[] mac(SecretKeySpec key, String text) {
    try {
      var mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      return mac.doFinal(text.getBytes(UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has " + ALGORITHM, e);
    }
  }
}
