package chat.tempest.auth.dpop;

import static org.assertj.core.api.Assertions.assertThat;

import chat.tempest.auth.crypto.Base64Url;
import chat.tempest.auth.crypto.Es256;
import chat.tempest.auth.crypto.Hashes;
import org.junit.jupiter.api.Test;

/**
 * The examples that RFC 9449 prints. They know of no nonce, so their parts are checked one by one.
 */
class RfcVectorsTest {
  /** Figure 2: the proof of a token request. */
  private static final String TOKEN_REQUEST =
      "eyJ0eXAiOiJkcG9wK2p3dCIsImFsZyI6IkVTMjU2IiwiandrIjp7Imt0eSI6IkVDIiwieCI6Imw4dEZyaHgtMzR0"
          + "VjNoUklDUkRZOXpDa0RscEJoRjQyVVFVZldWQVdCRnMiLCJ5IjoiOVZFNGpmX09rX282NHpiVFRsY3VOSmFqSG10"
          + "NnY5VERWclUwQ2R2R1JEQSIsImNydiI6IlAtMjU2In19.eyJqdGkiOiItQndDM0VTYzZhY2MybFRjIiwiaHRtIjoi"
          + "UE9TVCIsImh0dSI6Imh0dHBzOi8vc2VydmVyLmV4YW1wbGUuY29tL3Rva2VuIiwiaWF0IjoxNTYyMjYyNjE2fQ.2-"
          + "GxA6T8lP4vfrg8v-FdWP0A0zdrj8igiMLvqRMUvwnQg4PtFLbdLXiOSsX0x7NVY-FNyJK70nfbV37xRZT3Lg";

  /** Figure 12: the proof of a request for a protected resource. */
  private static final String RESOURCE_REQUEST =
      "eyJ0eXAiOiJkcG9wK2p3dCIsImFsZyI6IkVTMjU2IiwiandrIjp7Imt0eSI6IkVDIiwieCI6Imw4dEZyaHgtMzR0"
          + "VjNoUklDUkRZOXpDa0RscEJoRjQyVVFVZldWQVdCRnMiLCJ5IjoiOVZFNGpmX09rX282NHpiVFRsY3VOSmFqSG10"
          + "NnY5VERWclUwQ2R2R1JEQSIsImNydiI6IlAtMjU2In19.eyJqdGkiOiJlMWozVl9iS2ljOC1MQUVCIiwiaHRtIjoi"
          + "R0VUIiwiaHR1IjoiaHR0cHM6Ly9yZXNvdXJjZS5leGFtcGxlLm9yZy9wcm90ZWN0ZWRyZXNvdXJjZSIsImlhdCI6"
          + "MTU2MjI2MjYxOCwiYXRoIjoiZlVIeU8ycjJaM0RaNTNFc05yV0JiMHhXWG9hTnk1OUlpS0NBcWtzbVFFbyJ9.2oW9"
          + "RP35yRqzhrtNP86L-Ey71EOptxRimPPToA1plemAgR6pxHF8y6-yqyVnmcw6Fy1dqd-jfxSYoMxhAJpLjA";

  private static final String THUMBPRINT = "0ZcOCORZNYy-DWpqq30jZyJGHTN0d2HglBV3uiguA4I";
  private static final String ACCESS_TOKEN = "Kz~8mXK1EalYznwH-LC-1fBAo.4Ljp~zsPE_NeO.gxU";
  private final Es256 es256 = Es256.fastest();

  @Test
  void theTokenRequestOfFigureTwoVerifies() {
    var jws = Jws.parse(TOKEN_REQUEST);
    var claims = new ProofClaims(jws.claims());

    claims.requireMethod("POST");
    claims.requireTarget("https://server.example.com/token");
    assertThat(claims.jti()).isEqualTo("-BwC3ESc6acc2lTc");
    assertThat(claims.issuedAt()).isEqualTo(1_562_262_616);
    assertThat(verifies(jws)).isTrue();
  }

  @Test
  void theResourceRequestOfFigureTwelveVerifies() {
    var jws = Jws.parse(RESOURCE_REQUEST);
    var claims = new ProofClaims(jws.claims());

    claims.requireMethod("GET");
    claims.requireTarget("https://resource.example.org/protectedresource");
    claims.requireToken(ACCESS_TOKEN);
    assertThat(claims.jti()).isEqualTo("e1j3V_bKic8-LAEB");
    assertThat(verifies(jws)).isTrue();
  }

  @Test
  void theThumbprintIsTheOneOfSectionSixPointOne() {
    var jwk = ProofHeader.key(Jws.parse(TOKEN_REQUEST).header());

    assertThat(jwk.thumbprint()).isEqualTo(THUMBPRINT);
  }

  @Test
  void theHashOfTheTokenIsTheOneOfFigureTwelve() {
    assertThat(Base64Url.encode(Hashes.sha256(ACCESS_TOKEN)))
        .isEqualTo("fUHyO2r2Z3DZ53EsNrWBb0xWXoaNy59IiKCAqksmQEo");
  }

  /**
   * RFC 7638 section 3.1 prints an RSA key: what is checked here is the hash over the same text.
   */
  @Test
  void theThumbprintOfRfc7638IsTheHashOfItsText() {
    var text =
        "{\"e\":\"AQAB\",\"kty\":\"RSA\",\"n\":\"0vx7agoebGcQSuuPiLJXZptN9nndrQmbXEps2aiAFbWhM78LhWx"
            + "4cbbfAAtVT86zwu1RK7aPFFxuhDR1L6tSoc_BJECPebWKRXjBZCiFV4n3oknjhMstn64tZ_2W-5JsGY4Hc5n9yBX"
            + "Arwl93lqt7_RN5w6Cf0h4QyQ5v-65YGjQR0_FDW2QvzqY368QQMicAtaSqzs8KJZgnYb9c7d0zgdAZHzu6qMQvRL5"
            + "hajrn1n91CbOpbISD08qNLyrdkt-bFTWhAI4vMQFh6WeZu0fM4lFd2NcRwr3XPksINHaQ-G_xBniIqbw0Ls1jF44-"
            + "csFCur-kEgU8awapJzKnqDKgw\"}";

    assertThat(Base64Url.encode(Hashes.sha256(text)))
        .isEqualTo("NzbLsXh8uDCcd-6MNwXF4W_7noWXFZAfHkxZsRGC9Xs");
  }

  private boolean verifies(Jws jws) {
    var key = new DeviceKeys(es256).of(ProofHeader.key(jws.header()));
    return es256.verifies(key.key(), jws.signed(), jws.signature());
  }
}
