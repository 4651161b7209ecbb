package chat.tempest.bench.code.permission;

import chat.tempest.perms.GuildRules;
import chat.tempest.perms.Permission;
import chat.tempest.perms.PermissionSet;
import java.util.BitSet;

/** It too keeps its working memory. */
final class BitSetRival extends Rival<BitSet> {
  private final BitSet mask = new BitSet(80);
  private final BitSet deny = new BitSet(80);
  private final BitSet allow = new BitSet(80);

  BitSetRival(GuildRules rules) {
    super(rules, BitSetRival::of);
  }

  private static BitSet of(PermissionSet set) {
    return BitSet.valueOf(new long[] {set.low(), set.high()});
  }

  @Override
  void start(BitSet from) {
    mask.clear();
    mask.or(from);
  }

  @Override
  BitSet found() {
    return mask;
  }

  @Override
  BitSet copy() {
    return (BitSet) mask.clone();
  }

  @Override
  boolean contains(BitSet in, Permission bit) {
    return in.get(bit.bit());
  }

  @Override
  void gather(RivalOverwrite<BitSet> said) {
    deny.or(said.deny());
    allow.or(said.allow());
  }

  @Override
  void lay() {
    mask.andNot(deny);
    mask.or(allow);
    deny.clear();
    allow.clear();
  }

  @Override
  void keep(BitSet kept) {
    mask.and(kept);
  }
}
