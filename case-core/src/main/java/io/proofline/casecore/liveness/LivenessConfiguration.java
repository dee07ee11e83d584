package io.proofline.casecore.liveness;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LivenessSettings.class)
class LivenessConfiguration {}
