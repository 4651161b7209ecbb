package chat.tempest.perms;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.EnumSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class PermissionSetProperties {
  @Provide
  Arbitrary<PermissionSet> sets() {
    return Combinators.combine(Arbitraries.longs(), Arbitraries.longs().between(0, 0xFFFF))
        .as(PermissionSet::new);
  }

  @Property
  void theDecimalFormIsTheNumber(@ForAll("sets") PermissionSet set) {
    assertThat(set.toDecimal()).isEqualTo(new BigInteger(1, set.toBytes()).toString());
  }

  @Property
  void bothFormsComeBack(@ForAll("sets") PermissionSet set) {
    assertThat(PermissionSet.parseDecimal(set.toDecimal())).isEqualTo(set);
    assertThat(PermissionSet.ofBytes(set.toBytes())).isEqualTo(set);
  }

  @Property
  void itIsASetOfItsBits(@ForAll("sets") PermissionSet one, @ForAll("sets") PermissionSet other) {
    assertThat(asEnumSet(one.union(other)))
        .isEqualTo(EnumSet.copyOf(Naive.union(asEnumSet(one), asEnumSet(other))));
    assertThat(asEnumSet(one.minus(other)))
        .isEqualTo(Naive.minus(asEnumSet(one), asEnumSet(other)));
    assertThat(one.intersect(other)).isEqualTo(one.minus(one.minus(other)));
    assertThat(one.difference(other)).isEqualTo(one.union(other).minus(one.intersect(other)));
    assertThat(one.hasAll(other)).isEqualTo(asEnumSet(one).containsAll(asEnumSet(other)));
  }

  private static EnumSet<Permission> asEnumSet(PermissionSet set) {
    return Naive.bits(set);
  }
}
