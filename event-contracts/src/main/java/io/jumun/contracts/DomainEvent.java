package io.jumun.contracts;

/**
 * An event or command on Kafka. Its JSON body is exactly the record's components; everything else
 * (id, type, source, time, sequence) travels in CloudEvents headers.
 */
public interface DomainEvent {

  /** The id of the aggregate that it is about: the Kafka key and {@code ce_subject}. */
  String aggregateId();
}
