package io.jumun.member.web;

import java.util.regex.Pattern;

/** Where requests come from, as far as one caller cannot easily change it. */
final class ClientAddress {

  private static final Pattern FOUR_GROUPS = Pattern.compile("((?:[0-9a-fA-F]+:){4}).*");

  private ClientAddress() {}

  /** An IPv6 address is cut to its network: its lower half is the caller's own to choose. */
  static String of(String address) {
    var network = FOUR_GROUPS.matcher(address);
    return network.matches() ? network.group(1) + ":/64" : address;
  }
}
