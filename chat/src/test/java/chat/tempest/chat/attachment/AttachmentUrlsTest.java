package chat.tempest.chat.attachment;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import chat.tempest.core.AttachmentId;
import chat.tempest.core.ChannelId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class AttachmentUrlsTest {
  private static final Pattern ADDRESS =
      Pattern.compile("/attachments/7/9/cat%20%26%20dog\\.png\\?ex=([0-9a-f]+)&hm=([0-9a-f]{64})");
  private static final ChannelId CHANNEL = new ChannelId(7);
  private static final AttachmentId ID = new AttachmentId(9);
  private static final String NAME = "cat & dog.png";
  private static final Instant START = Instant.parse("2026-05-01T05:59:59Z");

  private Instant now = START;
  private final AttachmentUrls urls = urls("a secret that is only known to tests");

  private AttachmentUrls urls(String secret) {
    InstantSource clock = () -> now;
    return new AttachmentUrls(secret.getBytes(UTF_8), clock);
  }

  private record Parts(String expiry, String mac) {}

  private static Parts parts(String address) {
    var matcher = ADDRESS.matcher(address);
    assertThat(matcher.matches()).as(address).isTrue();
    return new Parts(matcher.group(1), matcher.group(2));
  }

  private boolean isGood(Parts parts) {
    return urls.isGood(CHANNEL, ID, NAME, parts.expiry(), parts.mac());
  }

  @Test
  void anAddressIsGoodForADayAtLeastAndThirtyHoursAtMost() {
    var parts = parts(urls.of(CHANNEL, ID, NAME));
    now = START.plus(Duration.ofHours(24));
    assertThat(isGood(parts)).isTrue();
    now = START.plus(Duration.ofHours(30));
    assertThat(isGood(parts)).isFalse();
  }

  @Test
  void anAddressEndsAtItsSecond() {
    var parts = parts(urls.of(CHANNEL, ID, NAME));
    var end = Instant.ofEpochSecond(Long.parseLong(parts.expiry(), 16));
    now = end.minusNanos(1);
    assertThat(isGood(parts)).isTrue();
    now = end;
    assertThat(isGood(parts)).isFalse();
  }

  @Test
  void anAddressStaysTheSameForSixHours() {
    now = Instant.parse("2026-05-01T06:00:00Z");
    var address = urls.of(CHANNEL, ID, NAME);
    now = now.plus(Duration.ofHours(6)).minusNanos(1);
    assertThat(urls.of(CHANNEL, ID, NAME)).isEqualTo(address);
    now = now.plusNanos(1);
    assertThat(urls.of(CHANNEL, ID, NAME)).isNotEqualTo(address);
  }

  @Test
  void noPartOfAnAddressCanBeChanged() {
    var parts = parts(urls.of(CHANNEL, ID, NAME));
    var later = Long.toHexString(Long.parseLong(parts.expiry(), 16) + 1);
    assertThat(isGood(parts)).isTrue();
    assertThat(urls.isGood(new ChannelId(8), ID, NAME, parts.expiry(), parts.mac())).isFalse();
    assertThat(urls.isGood(CHANNEL, new AttachmentId(8), NAME, parts.expiry(), parts.mac()))
        .isFalse();
    assertThat(urls.isGood(CHANNEL, ID, "dog.exe", parts.expiry(), parts.mac())).isFalse();
    assertThat(isGood(new Parts(later, parts.mac()))).isFalse();
    assertThat(isGood(new Parts(parts.expiry(), parts.mac().replaceFirst("^[0-9a-f]", "x"))))
        .isFalse();
    assertThat(isGood(new Parts(parts.expiry(), parts.mac() + "0"))).isFalse();
  }

  @Test
  void partsCannotBeShiftedIntoEachOther() {
    var parts = parts(urls.of(CHANNEL, ID, NAME));
    assertThat(urls.isGood(CHANNEL, ID, parts.expiry() + "/" + NAME, "", parts.mac())).isFalse();
  }

  @Test
  void whatIsNoAddressIsNotGood() {
    assertThat(isGood(new Parts("", ""))).isFalse();
    assertThat(isGood(new Parts("zz", "zz"))).isFalse();
    assertThat(isGood(new Parts("-1", "é"))).isFalse();
  }

  @Test
  void anotherServersAddressIsNotGood() {
    assertThat(isGood(parts(urls("another secret").of(CHANNEL, ID, NAME)))).isFalse();
  }
}
