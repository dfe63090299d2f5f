package io.jumun.http.waiting;

/**
 * What is told of something when it has changed: how it stands now.
 *
 * @param id another one whenever there is something new, on every replica the same
 * @param name of the kind of event, by which a client listens
 * @param data its JSON
 * @param last whether nothing more is to come
 */
public record News(String id, String name, Object data, boolean last) {}
