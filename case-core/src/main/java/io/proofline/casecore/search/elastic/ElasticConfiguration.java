package io.proofline.casecore.search.elastic;

import io.proofline.casecore.outbox.OutboxConsumer;
import io.proofline.casecore.search.SearchFeed;
import io.proofline.casecore.search.SearchIndexer;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** Where the address of an Elasticsearch is set, it is asked first, and fed like every index. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnExpression("!'${proofline.search.elasticsearch.url:}'.isBlank()")
@EnableConfigurationProperties(ElasticSettings.class)
class ElasticConfiguration {

    @Bean
    @Order(0)
    ElasticCaseSearch elasticCaseSearch(ElasticSettings settings) {
        return new ElasticCaseSearch(ElasticConnection.open(settings), settings.index());
    }

    @Bean
    OutboxConsumer elasticFeed(ElasticCaseSearch index, SearchIndexer indexer) {
        return new SearchFeed(index, indexer);
    }
}
