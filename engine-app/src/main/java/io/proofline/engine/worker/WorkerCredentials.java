package io.proofline.engine.worker;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What remote workers sign in with.
 *
 * @param id of the credentials; {@code workers} if not given
 * @param secret if empty, the first start generates one into the secrets of the data folder
 */
@ConfigurationProperties("proofline.worker")
record WorkerCredentials(String id, String secret) {

    WorkerCredentials {
        id = id == null || id.isBlank() ? "workers" : id;
        secret = secret == null ? "" : secret;
    }

    /** Not printed. */
    @Override
    public String toString() {
        return "WorkerCredentials[" + id + "]";
    }
}
