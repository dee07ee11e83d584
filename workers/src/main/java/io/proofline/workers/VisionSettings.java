package io.proofline.workers;

import io.proofline.vision.document.validate.ValidationRules;
import io.proofline.vision.model.InferenceDevice;
import io.proofline.vision.model.ModelSettings;
import java.nio.file.Path;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the vision networks are run, in the platform and in workers of their own.
 *
 * @param folder an operator's own models, with their {@code models.json}; none by default
 * @param threads that one inference may use
 * @param device {@code cpu} or {@code cuda}
 * @param acceptSpecimens whether documents of Utopia, the state of specimens, count as documents of a state; for
 *     demonstrations and tests alone
 */
@ConfigurationProperties("proofline.models")
public record VisionSettings(
        Path folder,
        @DefaultValue("1") int threads,
        @DefaultValue("cpu") InferenceDevice device,
        @DefaultValue("false") boolean acceptSpecimens) {

    ModelSettings models() {
        return new ModelSettings(threads, Optional.ofNullable(folder), device);
    }

    ValidationRules rules() {
        return acceptSpecimens ? ValidationRules.withSpecimens() : ValidationRules.standard();
    }
}
