package io.proofline.decisions.outline;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofline.contract.decision.DrawnTable;
import io.proofline.decisions.model.ShippedModels;
import org.junit.jupiter.api.Test;

class OutlinedTablesTest {

    private final OutlinedTables tables = new OutlinedTables();
    private final String text =
            new ShippedModels().find(ShippedModels.VERIFICATION).orElseThrow().text();

    @Test
    void a_table_is_drawn_with_a_cell_for_every_column() {
        DrawnTable face = tables.table(text, "face-factor").orElseThrow();

        assertThat(face.inputs()).isNotEmpty();
        assertThat(face.rules()).isNotEmpty().allSatisfy(rule -> {
            assertThat(rule.id()).startsWith("face-factor-");
            assertThat(rule.inputs()).hasSameSizeAs(face.inputs()).doesNotContain("");
            assertThat(rule.outputs()).hasSameSizeAs(face.outputs());
        });
    }

    @Test
    void what_is_no_table_is_not_drawn() {
        assertThat(tables.table(text, "total")).isEmpty();
        assertThat(tables.table(text, "no-such-decision")).isEmpty();
        assertThat(tables.table("<definitions", "face-factor")).isEmpty();
        assertThat(tables.table("<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/hostname\">]><a>&b;</a>", "a"))
                .isEmpty();
    }
}
