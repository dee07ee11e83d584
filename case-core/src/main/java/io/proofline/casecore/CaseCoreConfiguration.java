package io.proofline.casecore;

import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/**
 * Everything of case-core. The application gives a {@link java.time.Clock}, the primary {@code DataSource} of the role
 * {@code proofline_app}, and the bean {@code systemDataSource} of the role {@code proofline_system}, which is not a
 * default candidate.
 */
@Configuration(proxyBeanMethods = false)
@ComponentScan
@EnableScheduling
public class CaseCoreConfiguration {}
