/**
 * What can be done: sign up, log in, refresh, log out, publish the signing key, appoint the first
 * admin.
 */
@NullMarked
package io.jumun.member.application;

import org.jspecify.annotations.NullMarked;
