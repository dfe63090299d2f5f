package io.jumun.member.web;

import io.jumun.http.page.Cursor;
import io.jumun.member.domain.Member;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some members.
 *
 * @param nextCursor asks for those that follow; null when there are none
 */
record MemberPage(List<ListedMember> items, @Nullable String nextCursor) {

  /**
   * @param members one more than the limit when there are more
   */
  static MemberPage of(List<Member> members, int limit) {
    var shown = members.subList(0, Math.min(limit, members.size()));
    return new MemberPage(
        shown.stream().map(ListedMember::of).toList(),
        members.size() > limit ? new Cursor(shown.getLast().id()).text() : null);
  }
}
