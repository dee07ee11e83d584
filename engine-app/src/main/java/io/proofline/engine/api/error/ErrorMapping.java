package io.proofline.engine.api.error;

import java.util.Optional;

/** How a feature's own exceptions are told to callers. Every bean of this type is asked, before the general rules. */
@FunctionalInterface
public interface ErrorMapping {

    Optional<ApiException> map(Throwable failure);
}
