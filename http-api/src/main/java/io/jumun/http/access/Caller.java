package io.jumun.http.access;

import java.util.UUID;

/**
 * Who calls, as the checked token says. A controller method takes it as a parameter.
 *
 * @param memberId the member
 * @param admin whether the member is an operator of the shop
 */
public record Caller(UUID memberId, boolean admin) {}
