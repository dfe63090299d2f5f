package io.jumun.contracts.registry;

import io.jumun.contracts.DomainEvent;
import io.jumun.contracts.Topic;

/**
 * One kind of event.
 *
 * @param name the {@code ce_type}, with its version: {@code io.jumun.order.OrderPaid.v1}
 * @param topic where it is published
 * @param payload the record of its body
 */
public record EventType<E extends DomainEvent>(String name, Topic topic, Class<E> payload) {}
