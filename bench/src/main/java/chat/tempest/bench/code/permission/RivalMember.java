package chat.tempest.bench.code.permission;

import chat.tempest.perms.Subject;

/** A member as the rivals see them: they walk the roles themselves. */
record RivalMember(Subject subject, RoleSet roles) {
  static RivalMember of(Subject subject) {
    return new RivalMember(subject, new RoleSet(subject.roleIds()));
  }

  long userId() {
    return subject.userId();
  }
}
