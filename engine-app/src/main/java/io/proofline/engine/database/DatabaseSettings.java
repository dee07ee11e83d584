package io.proofline.engine.database;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Which PostgreSQL to use.
 *
 * @param url JDBC URL of an external server; empty for the embedded one
 * @param adminUser a role of the external server that may create roles and schemas; unused with the embedded server
 * @param adminPassword its password
 * @param ownerPassword password of the role that migrates; generated into the data folder when empty
 * @param appPassword password of the role that requests and engine threads use; likewise
 * @param systemPassword password of the role for jobs across tenants; likewise
 * @param port port of the embedded server; 0 takes any free one
 * @param poolSize connections for requests, engine threads and workers
 */
@ConfigurationProperties("proofline.database")
public record DatabaseSettings(
        String url,
        String adminUser,
        String adminPassword,
        String ownerPassword,
        String appPassword,
        String systemPassword,
        int port,
        int poolSize) {

    public DatabaseSettings {
        url = url == null ? "" : url.strip();
        poolSize = poolSize == 0 ? 24 : poolSize;
    }

    /** The embedded server on any free port, everything else as it comes. */
    public static DatabaseSettings embeddedDefaults() {
        return new DatabaseSettings(null, null, null, null, null, null, 0, 0);
    }

    public boolean embedded() {
        return url.isEmpty();
    }
}
