package io.proofline.casecore.search;

import io.proofline.casecore.background.BackgroundLoop;
import io.proofline.casecore.outbox.OutboxConsumer;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The index that is always there, and the thread that fills indexes anew. */
@Configuration(proxyBeanMethods = false)
class SearchConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(SearchConfiguration.class);

    @Bean
    OutboxConsumer postgresFeed(PostgresCaseSearch index, SearchIndexer indexer) {
        return new SearchFeed(index, indexer);
    }

    @Bean
    BackgroundLoop searchRebuildLoop(
            SearchRebuilds rebuilds, @Value("${proofline.search.rebuild-every:PT2S}") Duration pause) {
        AtomicBoolean begun = new AtomicBoolean();
        return new BackgroundLoop("search-rebuild", pause, () -> {
            try {
                if (!begun.get()) {
                    rebuilds.requestMissing();
                    begun.set(true);
                }
                return rebuilds.step();
            } catch (SearchUnavailable unavailable) {
                LOG.warn("No index is filled for now: {}", unavailable.getMessage());
                return false;
            }
        });
    }
}
