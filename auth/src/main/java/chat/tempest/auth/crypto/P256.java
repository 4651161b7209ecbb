package chat.tempest.auth.crypto;

import java.math.BigInteger;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.spec.ECFieldFp;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.util.Optional;

/** The curve P-256 (SEC 2, secp256r1). */
public final class P256 {
  /** Its parameters. */
  public static final ECParameterSpec SPEC = spec();

  private static final BigInteger P = ((ECFieldFp) SPEC.getCurve().getField()).getP();

  private P256() {}

  /** The point; empty where a coordinate is out of range or the point is not on the curve. */
  public static Optional<ECPoint> point(byte[] xBytes, byte[] yBytes) {
    var x = new BigInteger(1, xBytes);
    var y = new BigInteger(1, yBytes);
    return x.compareTo(P) < 0 && y.compareTo(P) < 0 && onCurve(x, y)
        ? Optional.of(new ECPoint(x, y))
        : Optional.empty();
  }

  /** y² = x³ + ax + b. */
  private static boolean onCurve(BigInteger x, BigInteger y) {
    var curve = SPEC.getCurve();
    var right = x.multiply(x).add(curve.getA()).multiply(x).add(curve.getB());
    return y.multiply(y).subtract(right).mod(P).signum() == 0;
  }

  private static ECParameterSpec spec() {
    try {
      var parameters = AlgorithmParameters.getInstance("EC");
      parameters.init(new ECGenParameterSpec("secp256r1"));
      return parameters.getParameterSpec(ECParameterSpec.class);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java has no P-256", e);
    }
  }
}
