package io.jumun.contracts;

/**
 * One kind of event.
 *
 * @param name the {@code ce_type}, with its version: {@code io.jumun.order.OrderPaid.v1}
 * @param topic where it is published
 * @param payload the record of its body
 */
public record EventType<E extends DomainEvent>(String name, Topic topic, Class<E> payload) {}
