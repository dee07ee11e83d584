package io.proofline.casecore;

import io.proofline.casecore.audit.AuditLog;
import io.proofline.casecore.database.SystemDatabase;
import io.proofline.casecore.database.TestDatabaseConfiguration;
import io.proofline.casecore.evidence.EvidenceStore;
import io.proofline.casecore.keys.CaseCipher;
import io.proofline.casecore.staff.StaffAccounts;
import io.proofline.casecore.tenant.Tenants;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/**
 * A test of tenants, keys, audit, evidence and staff on a real database, with the transaction manager of the
 * application. The sequencer does not run by itself.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = FoundationTest.Application.class,
        properties = {
            "spring.flyway.enabled=false",
            "spring.jpa.hibernate.ddl-auto=none",
            "proofline.data-dir=target/test-data",
            "proofline.audit.seal-every=P1D"
        })
public @interface FoundationTest {

    /** The part of case-core that stands on nothing but itself. */
    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import(TestDatabaseConfiguration.class)
    @ComponentScan(
            basePackageClasses = {
                SystemDatabase.class,
                Tenants.class,
                CaseCipher.class,
                AuditLog.class,
                EvidenceStore.class,
                StaffAccounts.class
            })
    class Application {}
}
