package io.proofline.engine.database;

/** A PostgreSQL server and the role that prepares it. */
interface DatabaseServer {

    String url();

    /** A role that may create roles and schemas; used at start alone. */
    String adminUser();

    String adminPassword();
}
