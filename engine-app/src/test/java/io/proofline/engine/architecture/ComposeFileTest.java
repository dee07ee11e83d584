package io.proofline.engine.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The compose file, as far as it can be checked without a container engine. */
class ComposeFileTest {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern SECRET_NAME = Pattern.compile(".*(PASSWORD|SECRET).*");

    private static Map<String, Object> compose;

    @BeforeAll
    static void parse() throws IOException {
        LoaderOptions strict = new LoaderOptions();
        strict.setAllowDuplicateKeys(false);
        compose = new Yaml(new SafeConstructor(strict)).load(Files.readString(ROOT.resolve("docker-compose.yml")));
    }

    @Test
    void names_every_part_of_the_platform_and_its_surroundings() {
        assertThat(services())
                .containsOnlyKeys("postgres", "engine", "workers", "keycloak", "elasticsearch", "kafka", "objects");
    }

    @Test
    void every_service_has_an_image_with_a_version_or_a_dockerfile_that_exists() {
        services().forEach((name, service) -> {
            if (service.get("build") instanceof Map<?, ?> build) {
                assertThat(ROOT.resolve((String) build.get("context")).resolve((String) build.get("dockerfile")))
                        .as(name)
                        .isRegularFile();
            } else {
                assertThat((String) service.get("image")).as(name).matches(".+:\\d[\\w.]*");
            }
        });
    }

    @Test
    void what_a_service_waits_for_and_the_volumes_it_mounts_are_declared() {
        services().forEach((name, service) -> {
            if (service.get("depends_on") instanceof Map<?, ?> needed) {
                assertThat(services().keySet()).as(name).containsAll(keys(needed));
            }
            if (service.get("volumes") instanceof List<?> mounts) {
                mounts.stream().map(mount -> mount.toString().split(":", 2)[0]).forEach(source -> assertThat(
                                source.startsWith("./")
                                        ? Files.isRegularFile(ROOT.resolve(source))
                                        : keys((Map<?, ?>) compose.get("volumes"))
                                                .contains(source))
                        .as(name + " mounts " + source)
                        .isTrue());
            }
        });
    }

    @Test
    void no_password_or_secret_has_a_value_or_a_default_in_the_file() {
        services().forEach((name, service) -> {
            if (service.get("environment") instanceof Map<?, ?> environment) {
                environment.forEach((variable, value) -> {
                    if (SECRET_NAME.matcher(variable.toString()).matches()) {
                        assertThat(value.toString()).as(name + "." + variable).matches("\\$\\{\\w+(:\\?[^}]*|:-)}");
                    }
                });
            }
        });
    }

    private static List<String> keys(Map<?, ?> map) {
        return map.keySet().stream().map(Object::toString).toList();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Map<String, Object>> services() {
        return (Map<String, Map<String, Object>>) compose.get("services");
    }
}
