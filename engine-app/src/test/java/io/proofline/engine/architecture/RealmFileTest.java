package io.proofline.engine.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofline.casecore.staff.StaffRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The realm that is shipped: our roles, no users, no secrets, nothing wider than it must be. */
class RealmFileTest {

    private final JsonNode realm;

    RealmFileTest() throws IOException {
        realm = new JsonMapper().readTree(Files.readString(Path.of("../deploy/keycloak/proofline-realm.json")));
    }

    @Test
    void the_client_has_exactly_our_roles() {
        List<String> names = realm.at("/roles/client/proofline-console")
                .valueStream()
                .map(role -> role.get("name").asString())
                .toList();

        assertThat(names)
                .containsExactlyInAnyOrder(
                        Arrays.stream(StaffRole.values()).map(StaffRole::word).toArray(String[]::new));
    }

    @Test
    void nobody_is_in_it_and_no_secret_either() {
        assertThat(realm.has("users")).isFalse();
        assertThat(client().get("secret").asString()).isEqualTo("${PROOFLINE_OIDC_CLIENT_SECRET}");
        assertThat(realm.has("smtpServer")).isFalse();
    }

    @Test
    void the_client_signs_in_by_code_with_pkce_alone_and_leads_nowhere_else() {
        assertThat(client().get("publicClient").asBoolean()).isFalse();
        assertThat(client().get("implicitFlowEnabled").asBoolean()).isFalse();
        assertThat(client().get("directAccessGrantsEnabled").asBoolean()).isFalse();
        assertThat(client().get("fullScopeAllowed").asBoolean()).isFalse();
        assertThat(client().at("/attributes/pkce.code.challenge.method").asString())
                .isEqualTo("S256");
        assertThat(client().get("redirectUris").valueStream().map(JsonNode::asString))
                .containsExactly("${PROOFLINE_URL}/console/oidc/callback");
    }

    @Test
    void guessing_is_slowed_down_and_nobody_registers_alone() {
        assertThat(realm.get("bruteForceProtected").asBoolean()).isTrue();
        assertThat(realm.get("registrationAllowed").asBoolean()).isFalse();
        assertThat(realm.get("accessTokenLifespan").asInt()).isLessThanOrEqualTo(300);
    }

    /** Whoever could write the own tenants would choose them. */
    @Test
    void only_administrators_see_and_change_somebodys_tenants() {
        JsonNode profile = new JsonMapper()
                .readTree(realm.at(
                                "/components/org.keycloak.userprofile.UserProfileProvider/0/config/kc.user.profile.config/0")
                        .asString());
        assertThat(profile.get("attributes").valueStream())
                .filteredOn(attribute -> attribute.get("name").asString().equals("proofline_tenants"))
                .singleElement()
                .extracting(attribute -> attribute.get("permissions").toString())
                .isEqualTo("{\"view\":[\"admin\"],\"edit\":[\"admin\"]}");
        assertThat(profile.has("unmanagedAttributePolicy")).isFalse();
    }

    private JsonNode client() {
        return realm.get("clients").get(0);
    }
}
