package io.jumun.runner.story;

/** Something on offer; the price is in minor units. */
public record Product(String id, String name, long price) {}
