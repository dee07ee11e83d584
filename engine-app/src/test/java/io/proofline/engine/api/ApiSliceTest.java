package io.proofline.engine.api;

import io.proofline.casecore.applicant.ApplicantLinks;
import io.proofline.casecore.audit.AuditExports;
import io.proofline.casecore.audit.AuditProofs;
import io.proofline.casecore.audit.HourlyViews;
import io.proofline.casecore.casefile.CaseFiles;
import io.proofline.casecore.check.CheckRecords;
import io.proofline.casecore.decision.DecisionRecords;
import io.proofline.casecore.evidencefile.EvidenceFiles;
import io.proofline.casecore.idempotency.IdempotencyKeys;
import io.proofline.casecore.liveness.LivenessVideos;
import io.proofline.casecore.tenant.ApiKeys;
import io.proofline.contract.check.ReasonTexts;
import io.proofline.contract.process.VerificationProcess;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

/** A test of the API as it runs, in a real container, over a domain that is only played. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, classes = ApiSlice.class)
@MockitoBean(
        types = {
            ApiKeys.class,
            ApplicantLinks.class,
            AuditExports.class,
            AuditProofs.class,
            CaseFiles.class,
            CheckRecords.class,
            DecisionRecords.class,
            EvidenceFiles.class,
            HourlyViews.class,
            IdempotencyKeys.class,
            LivenessVideos.class,
            ReasonTexts.class,
            VerificationProcess.class
        })
public @interface ApiSliceTest {}
