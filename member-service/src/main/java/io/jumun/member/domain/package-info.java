/** What a member, a login and a signing key are, and the rules they keep. */
@NullMarked
package io.jumun.member.domain;

import org.jspecify.annotations.NullMarked;
