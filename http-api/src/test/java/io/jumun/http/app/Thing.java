package io.jumun.http.app;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

public record Thing(UUID id, String name, int quantity, @Nullable String reason) {}
