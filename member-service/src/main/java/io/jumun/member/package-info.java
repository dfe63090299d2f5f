/** Members, login, tokens and the keys they are checked with. */
@NullMarked
package io.jumun.member;

import org.jspecify.annotations.NullMarked;
