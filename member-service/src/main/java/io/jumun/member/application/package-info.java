/**
 * What can be done: sign up, log in, refresh, log out, leave and come back, appoint; and what is
 * done by itself: publish the signing key, appoint the first admin, let members sleep and forget
 * them.
 */
@NullMarked
package io.jumun.member.application;

import org.jspecify.annotations.NullMarked;
