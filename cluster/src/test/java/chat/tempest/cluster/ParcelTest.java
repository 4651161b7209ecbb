package chat.tempest.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ParcelTest {
  private static final Parcel PARCEL =
      new Parcel(
          -7,
          12,
          List.of(
              new Parcel.Piece((byte) 'e', new byte[] {1, 2, 3}),
              new Parcel.Piece((byte) 'x', new byte[0])));

  @Test
  void whatIsPackedIsUnpacked() {
    var unpacked = Parcel.decode(PARCEL.encode());

    assertThat(unpacked).usingRecursiveComparison().isEqualTo(PARCEL);
  }

  @Test
  void everythingThatIsCutOffIsRefusedOrEndsBetweenTwoPieces() {
    var bytes = PARCEL.encode();
    var whole = List.of(16, 24);
    for (int length = 0; length < bytes.length; length++) {
      var cut = Arrays.copyOf(bytes, length);
      if (whole.contains(length)) {
        assertThat(Parcel.decode(cut).number()).isEqualTo(12);
      } else {
        assertThatIllegalArgumentException().isThrownBy(() -> Parcel.decode(cut));
      }
    }
  }

  @Test
  void aLengthThatIsALieIsRefused() {
    var bytes = PARCEL.encode();
    bytes[17] = (byte) 0xff;
    assertThatIllegalArgumentException().isThrownBy(() -> Parcel.decode(bytes));
    bytes[17] = 0x7f;
    assertThatIllegalArgumentException().isThrownBy(() -> Parcel.decode(bytes));
  }
}
