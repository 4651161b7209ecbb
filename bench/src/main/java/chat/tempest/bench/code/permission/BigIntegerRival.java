package chat.tempest.bench.code.permission;

import chat.tempest.perms.GuildRules;
import chat.tempest.perms.Permission;
import chat.tempest.perms.PermissionSet;
import java.math.BigInteger;

final class BigIntegerRival extends Rival<BigInteger> {
  private BigInteger mask = BigInteger.ZERO;
  private BigInteger deny = BigInteger.ZERO;
  private BigInteger allow = BigInteger.ZERO;

  BigIntegerRival(GuildRules rules) {
    super(rules, BigIntegerRival::of);
  }

  private static BigInteger of(PermissionSet set) {
    return new BigInteger(1, set.toBytes());
  }

  @Override
  void start(BigInteger from) {
    mask = from;
  }

  @Override
  BigInteger found() {
    return mask;
  }

  @Override
  BigInteger copy() {
    return mask;
  }

  @Override
  boolean contains(BigInteger in, Permission bit) {
    return in.testBit(bit.bit());
  }

  @Override
  void gather(RivalOverwrite<BigInteger> said) {
    deny = deny.or(said.deny());
    allow = allow.or(said.allow());
  }

  @Override
  void lay() {
    mask = mask.andNot(deny).or(allow);
    deny = BigInteger.ZERO;
    allow = BigInteger.ZERO;
  }

  @Override
  void keep(BigInteger kept) {
    mask = mask.and(kept);
  }
}
