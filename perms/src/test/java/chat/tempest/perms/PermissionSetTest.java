package chat.tempest.perms;

import static chat.tempest.perms.Permission.ADMINISTRATOR;
import static chat.tempest.perms.Permission.CREATE_FORUM_POSTS;
import static chat.tempest.perms.Permission.CREATE_INSTANT_INVITE;
import static chat.tempest.perms.Permission.EXPORT_GUILD_DATA;
import static chat.tempest.perms.Permission.KICK_MEMBERS;
import static chat.tempest.perms.Permission.VIEW_PRIVATE_THREADS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chat.tempest.core.Problem;
import java.math.BigInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PermissionSetTest {
  private static final PermissionSet EDGES =
      PermissionSet.of(
          CREATE_INSTANT_INVITE, VIEW_PRIVATE_THREADS, CREATE_FORUM_POSTS, EXPORT_GUILD_DATA);

  @ParameterizedTest
  @EnumSource(Permission.class)
  void eachBitIsAPowerOfTwoOnTheWire(Permission bit) {
    var set = PermissionSet.of(bit);
    assertThat(set.toDecimal()).isEqualTo(BigInteger.TWO.pow(bit.bit()).toString());
    assertThat(new BigInteger(1, set.toBytes())).isEqualTo(BigInteger.TWO.pow(bit.bit()));
  }

  @ParameterizedTest
  @EnumSource(Permission.class)
  void eachBitCanBeSetAskedForAndTakenAway(Permission bit) {
    var only = PermissionSet.NONE.with(bit);
    assertThat(only.has(bit)).isTrue();
    assertThat(only.size()).isEqualTo(1);
    assertThat(only.toList()).containsExactly(bit);
    assertThat(only.without(bit)).isEqualTo(PermissionSet.NONE);
    assertThat(PermissionSet.ALL.without(bit).has(bit)).isFalse();
    assertThat(PermissionSet.ALL.without(bit).size()).isEqualTo(79);
    assertThat(PermissionSet.ALL.missing(only)).isEmpty();
    assertThat(PermissionSet.ALL.without(bit).missing(PermissionSet.ALL)).containsExactly(bit);
  }

  @Test
  void allHasEveryBitAndNoneHasNone() {
    assertThat(PermissionSet.ALL.toList()).containsExactly(Permission.values());
    assertThat(PermissionSet.NONE.toList()).isEmpty();
    assertThat(PermissionSet.NONE.isEmpty()).isTrue();
    assertThat(PermissionSet.of(EXPORT_GUILD_DATA).isEmpty()).isFalse();
    assertThat(PermissionSet.of(KICK_MEMBERS).isEmpty()).isFalse();
  }

  @Test
  void hasAllAsksBothHalves() {
    assertThat(EDGES.hasAll(PermissionSet.of(CREATE_INSTANT_INVITE, EXPORT_GUILD_DATA))).isTrue();
    assertThat(EDGES.hasAll(PermissionSet.of(CREATE_INSTANT_INVITE, KICK_MEMBERS))).isFalse();
    assertThat(EDGES.hasAll(EDGES.with(Permission.BYPASS_AUTOMOD))).isFalse();
    assertThat(EDGES.hasAll(PermissionSet.NONE)).isTrue();
  }

  @Test
  void setsAreJoinedCutAndCompared() {
    var other = PermissionSet.of(CREATE_INSTANT_INVITE, ADMINISTRATOR, EXPORT_GUILD_DATA);
    var both = PermissionSet.of(CREATE_INSTANT_INVITE, EXPORT_GUILD_DATA);
    assertThat(EDGES.intersect(other)).isEqualTo(both);
    assertThat(EDGES.union(other)).isEqualTo(EDGES.with(ADMINISTRATOR));
    assertThat(EDGES.minus(other))
        .isEqualTo(PermissionSet.of(VIEW_PRIVATE_THREADS, CREATE_FORUM_POSTS));
    assertThat(EDGES.difference(other))
        .isEqualTo(PermissionSet.of(VIEW_PRIVATE_THREADS, CREATE_FORUM_POSTS, ADMINISTRATOR));
  }

  @Test
  void itIsShownByItsNames() {
    assertThat(PermissionSet.of(KICK_MEMBERS, ADMINISTRATOR))
        .hasToString("[KICK_MEMBERS, ADMINISTRATOR]");
  }

  @Test
  void bitsAboveSeventyNineCannotBeHeld() {
    assertThatThrownBy(() -> new PermissionSet(0, 0x10000))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("79");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "-1",
        "+1",
        "01",
        "00",
        "1.0",
        "1e3",
        "0x1",
        "٣",
        "1 ",
        "/",
        ":",
        "1208925819614629174706176",
        "9999999999999999999999999",
        "10000000000000000000000000",
        "18446744073709551616000000000000000"
      })
  void whatIsNoMaskIsRefused(String text) {
    assertThatThrownBy(() -> PermissionSet.parseDecimal(text)).isInstanceOf(Problem.Invalid.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0",
        "1",
        "9",
        "10",
        "999999999",
        "1000000000",
        "9223372036854775808",
        "18446744073709551615",
        "18446744073709551616",
        "1000000000000000000000000",
        "1208925819614629174706175"
      })
  void whatIsAMaskIsReadAndWrittenAlike(String text) {
    assertThat(PermissionSet.parseDecimal(text).toDecimal()).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 8, 9, 11, 16})
  void aBinaryMaskHasTenBytes(int length) {
    assertThatThrownBy(() -> PermissionSet.ofBytes(new byte[length]))
        .isInstanceOf(Problem.Invalid.class);
  }

  @Test
  void aBinaryMaskIsReadAsItWasWritten() {
    assertThat(PermissionSet.ofBytes(EDGES.toBytes())).isEqualTo(EDGES);
    assertThat(PermissionSet.ofBytes(PermissionSet.ALL.toBytes())).isEqualTo(PermissionSet.ALL);
  }

  @Test
  void aNumberThatWouldWrapAroundIsRefused() {
    var wraps = BigInteger.TWO.pow(128).add(BigInteger.ONE).toString();
    assertThatThrownBy(() -> PermissionSet.parseDecimal(wraps)).isInstanceOf(Problem.Invalid.class);
  }

  @Test
  void theHighestBitsComeFirstInTheBinaryForm() {
    assertThat(PermissionSet.of(EXPORT_GUILD_DATA, CREATE_INSTANT_INVITE).toBytes())
        .containsExactly(0x80, 0, 0, 0, 0, 0, 0, 0, 0, 1);
  }
}
