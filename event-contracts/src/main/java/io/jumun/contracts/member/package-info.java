/** What member-service says about members, and the public keys their tokens are signed with. */
@NullMarked
package io.jumun.contracts.member;

import org.jspecify.annotations.NullMarked;
