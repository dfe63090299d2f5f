/** Keeps members, logins and keys in PostgreSQL. */
@NullMarked
package io.jumun.member.persistence;

import org.jspecify.annotations.NullMarked;
