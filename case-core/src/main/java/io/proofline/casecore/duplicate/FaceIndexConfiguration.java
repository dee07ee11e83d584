package io.proofline.casecore.duplicate;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Chooses how faces are searched. */
@Configuration
class FaceIndexConfiguration {

    /** Which index to use. */
    enum Kind {
        EXACT,
        HNSW
    }

    @Bean
    FaceIndex faceIndex(@Value("${proofline.faces.index:exact}") Kind kind) {
        return switch (kind) {
            case EXACT -> new ExactFaceIndex();
            case HNSW -> new HnswFaceIndex();
        };
    }
}
