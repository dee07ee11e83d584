package io.proofline.vision.document.pack.ktp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RegionsTest {

    private final Regions regions = Regions.shipped();

    @Test
    void all_provinces_regencies_and_cities_of_the_decree_are_there() {
        assertThat(inUse(2)).hasSize(38);
        assertThat(inUse(4)).hasSize(514);
        assertThat(inUse(6)).hasSize(7285);
        assertThat(List.of("93", "94", "95", "96"))
                .map(code -> regions.find(code).orElseThrow().name())
                .containsExactly("PAPUA SELATAN", "PAPUA TENGAH", "PAPUA PEGUNUNGAN", "PAPUA BARAT DAYA");
    }

    @Test
    void every_region_lies_in_one_that_is_known() {
        Set<String> codes = new HashSet<>();
        regions.all().forEach(region -> codes.add(region.code()));

        assertThat(regions.all())
                .allSatisfy(region -> assertThat(region.code()).matches("\\d{2}|\\d{4}|\\d{6}"))
                .allSatisfy(region -> assertThat(region.name()).matches("[A-Z0-9 .,'()/-]+"))
                .filteredOn(region -> region.code().length() > 2)
                .allSatisfy(region -> assertThat(codes)
                        .contains(region.code().substring(0, region.code().length() - 2)));
    }

    @Test
    void a_code_that_has_gone_out_of_use_says_until_when() {
        assertThat(regions.find("9101").orElseThrow().lastYear()).hasValue(2021);
        assertThat(regions.find("9301").orElseThrow().lastYear()).isEmpty();
    }

    @Test
    void a_printed_name_fits_with_its_kind_and_without_and_by_its_customary_form() {
        assertThat(regions.isNamed("31", "PROVINSI DKI JAKARTA")).isTrue();
        assertThat(regions.isNamed("3175", "JAKARTA TIMUR")).isTrue();
        assertThat(regions.isNamed("3175", "KOTA ADM. JAKARTA TIMUR")).isTrue();
        assertThat(regions.isNamed("34", "DAERAH ISTIMEWA YOGYAKARTA")).isTrue();
        assertThat(regions.isNamed("34", "JAWA TENGAH")).isFalse();
        assertThat(regions.isNamed("00", "ACEH")).isFalse();
    }

    @Test
    void a_misread_name_is_given_back_in_the_spelling_of_the_table() {
        assertThat(regions.nearest("PROVINSI JAWA BARAI", "").orElseThrow().name())
                .isEqualTo("JAWA BARAT");
        Regions.Match regency = regions.nearest("KABUPATEN SLEMAM", "34").orElseThrow();
        assertThat(regency.name()).isEqualTo("KABUPATEN SLEMAN");
        assertThat(regency.region().code()).isEqualTo("3404");
        assertThat(regions.nearest("PROVINSI DKI JAKARTA", "").orElseThrow().name())
                .isEqualTo("DKI JAKARTA");
        assertThat(regions.nearest("CALIFORNIA", "")).isEmpty();
    }

    private List<Region> inUse(int digits) {
        return regions.all().stream()
                .filter(region ->
                        region.code().length() == digits && region.lastYear().isEmpty())
                .toList();
    }
}
