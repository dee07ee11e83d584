package io.proofline.engine.api.error;

import java.util.List;

/** Which addresses are APIs, answered in JSON always, and which are pages for people. */
public final class ApiPaths {

    private static final List<String> ROOTS = List.of("/v1", "/worker", "/v3/api-docs");

    private ApiPaths() {}

    public static boolean isApi(String path) {
        return path != null && ROOTS.stream().anyMatch(root -> path.equals(root) || path.startsWith(root + "/"));
    }
}
