package chat.tempest.bench.code.permission;

import chat.tempest.perms.Place;

/** A place with the masks of its overwrites in a rival's form. */
record RivalPlace<M>(
    Place source,
    RivalOverwrites<M> category,
    RivalOverwrites<M> channel,
    RivalOverwrites<M> thread) {}
